package dev.onair.probe.hls;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An ad marker.
 *
 * @param name its id of EXT-X-DATERANGE, or the tag: EXT-X-CUE-OUT
 * @param at when; absent where neither it nor the playlist tells
 * @param duration seconds, as planned or as it was
 * @param message SCTE-35 as the playlist has it: 0x… in hexadecimal, or Base64
 */
public record Marker(
    int line,
    Kind kind,
    String name,
    Optional<Instant> at,
    OptionalDouble duration,
    Optional<String> message,
    Optional<Instant> end) {

  /** What it says. */
  public enum Kind {
    /** An avail begins. */
    OUT,
    /** An avail ends. */
    IN,
    /** Another message of SCTE-35. */
    COMMAND,
    /** Something that has nothing to do with avails. */
    OTHER
  }
}
