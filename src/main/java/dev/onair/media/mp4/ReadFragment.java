package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;

/**
 * A fragment as read: one track of one {@code moof}.
 *
 * @param decodeTime of the first sample, in the track's timescale
 * @param events that stood before it
 */
public record ReadFragment(
    long trackId,
    long sequence,
    long decodeTime,
    List<ReadSample> samples,
    List<EventMessage> events) {

  public ReadFragment {
    samples = List.copyOf(samples);
    events = List.copyOf(events);
  }

  /** How long it lasts, in the track's timescale. */
  public long duration() {
    return samples.stream().mapToLong(ReadSample::duration).sum();
  }

  /**
   * All fragments of a segment.
   *
   * @param init what belongs to it
   * @throws MalformedMedia if it is cut off, or contradicts itself
   */
  public static List<ReadFragment> all(Octets segment, InitSegment init) throws MalformedMedia {
    return FragmentReader.read(segment, init);
  }

  /** A sample: its size in bytes, its times in the track's timescale. */
  public record ReadSample(long size, long duration, long compositionOffset, boolean sync) {}
}
