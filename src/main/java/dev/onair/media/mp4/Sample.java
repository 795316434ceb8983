package dev.onair.media.mp4;

import dev.onair.media.Octets;

/**
 * A sample of a fragment.
 *
 * @param data as MP4 has it: NAL units after their lengths, AAC without ADTS
 * @param duration in the track's timescale
 * @param compositionOffset of presentation after decoding, in the track's timescale
 * @param sync whether decoding can begin here
 */
public record Sample(Octets data, long duration, long compositionOffset, boolean sync) {}
