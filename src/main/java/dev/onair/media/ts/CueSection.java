package dev.onair.media.ts;

import dev.onair.media.Octets;

/**
 * A SCTE-35 section in a transport stream.
 *
 * @param near PTS of the video (else audio) that came last before it, 90 kHz, not wrapped; of the
 *     first that came, if none was before
 * @param section whole, from its table id to its checksum
 */
public record CueSection(int pid, long near, Octets section) {}
