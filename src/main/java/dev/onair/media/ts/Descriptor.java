package dev.onair.media.ts;

import dev.onair.media.Octets;

/**
 * A descriptor of a program map.
 *
 * @param tag 0 to 255: 0x05 registration, 0x0a language
 * @param data at most 255 bytes
 */
public record Descriptor(int tag, Octets data) {}
