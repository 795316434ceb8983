package dev.onair.sandbox.mediapackage.live.cuts;

import java.util.List;

/**
 * What a segment holds of one rendition. It begins where the one before it in the run ended, to the
 * tick.
 *
 * @param time 90 kHz, since the run's zero, which all renditions of a run share
 * @param duration 90 kHz
 * @param size bytes of the segment; of CMAF an estimate
 * @param parts in order; together they are all there is of the segment. None of segments that are
 *     so old that no playlist lists their parts
 */
public record Extent(long time, long duration, long size, List<Part> parts) {

  public Extent {
    parts = List.copyOf(parts);
  }
}
