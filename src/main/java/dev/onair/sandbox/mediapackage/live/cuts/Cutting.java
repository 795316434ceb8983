package dev.onair.sandbox.mediapackage.live.cuts;

import java.time.Duration;

/**
 * How an endpoint wants segments.
 *
 * @param segment the duration that is aimed at: SegmentDurationSeconds
 * @param audioGroup of TS, whether audio that came inside a video rendition is a rendition of its
 *     own (TsUseAudioRenditionGroup) instead of staying in it; CMAF always has it so
 * @param cues whether SCTE-35 is in the segments too (ScteInSegments)
 */
public record Cutting(Container container, Duration segment, boolean audioGroup, boolean cues) {

  public Cutting {
    if (segment.isNegative() || segment.isZero()) {
      throw new IllegalArgumentException("segments of " + segment);
    }
    audioGroup |= container == Container.CMAF;
  }
}
