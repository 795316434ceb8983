package dev.onair.media.mp4;

import dev.onair.media.Octets;
import java.util.List;

/**
 * A fragment to write: {@code moof} and {@code mdat} of one track.
 *
 * @param sequence counts, from 1
 * @param decodeTime of the first sample, in the track's timescale, not negative
 * @param samples at least one
 * @param events written before it as {@code emsg}
 */
public record Fragment(
    long sequence, long decodeTime, List<Sample> samples, List<EventMessage> events) {

  public Fragment {
    if (decodeTime < 0 || samples.isEmpty()) {
      throw new IllegalArgumentException(samples.size() + " samples at " + decodeTime);
    }
    samples = List.copyOf(samples);
    events = List.copyOf(events);
  }

  /** Its bytes. */
  public Octets bytes() {
    return FragmentWriter.write(this);
  }
}
