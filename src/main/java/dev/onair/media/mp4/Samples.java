package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.TrackFormat;
import java.util.List;

/** Makes samples of access units. */
public final class Samples {

  private Samples() {}

  /**
   * Samples with the durations that the distance of the units' decoding times tells.
   *
   * @param units in the order of decoding, at least one
   * @param end decoding time of the unit that follows the last, 90 kHz
   * @throws MalformedMedia if a unit is none of the format
   */
  public static List<Sample> of(TrackFormat format, List<AccessUnit> units, long end)
      throws MalformedMedia {
    throw new UnsupportedOperationException();
  }

  /** A time of 90 kHz in a format's timescale, rounded to the nearest. */
  public static long scaled(TrackFormat format, long time) {
    throw new UnsupportedOperationException();
  }
}
