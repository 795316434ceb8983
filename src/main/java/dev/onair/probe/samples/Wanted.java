package dev.onair.probe.samples;

import java.net.URI;
import java.util.Optional;

/**
 * A segment to fetch.
 *
 * @param number by which the same segment is known in all renditions
 * @param told seconds, as the manifest says
 * @param encrypted whether nobody without a key can read it
 */
public record Wanted(
    long number,
    double told,
    URI uri,
    Optional<ByteRange> range,
    Optional<Init> init,
    boolean encrypted) {

  /** The initialization segment that belongs to it. */
  public record Init(URI uri, Optional<ByteRange> range) {}
}
