package dev.onair.media.codec;

import dev.onair.media.Octets;

/**
 * One picture, or one frame of audio.
 *
 * @param pts when it is shown, 90 kHz, not wrapped
 * @param dts when it is decoded, 90 kHz, not wrapped; at most {@code pts} in a sound stream
 * @param sync whether decoding can begin here: an IDR picture (H.265: any IRAP), each frame of
 *     audio
 * @param data H.264 and H.265 with start codes (Annex B); AAC with its ADTS header; AC-3 as it is
 * @param position byte offset, in what was read, of the transport packet that it begins in
 */
public record AccessUnit(long pts, long dts, boolean sync, Octets data, long position) {}
