package dev.onair.probe.samples;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A rendition: what the manifest says of it, and what was found in its segments.
 *
 * @param name what it is called in findings
 * @param separateAudio whether its audio is a rendition of its own
 * @param samples segments of it, oldest first
 */
public record Rendition(
    String name, Kind kind, Declared declared, boolean separateAudio, List<Sample> samples) {

  /** What a rendition is. */
  public enum Kind {
    VIDEO,
    AUDIO,
    TEXT,
    IFRAMES;

    /** In lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a manifest says of it.
   *
   * @param bandwidth the peak, bits a second
   * @param codecs as in RFC 6381, between commas
   * @param size such as {@code 1280x720}
   * @param rate frames a second
   */
  public record Declared(
      OptionalLong bandwidth, Optional<String> codecs, Optional<String> size, OptionalDouble rate) {

    /** Nothing. */
    public static final Declared NOTHING =
        new Declared(
            OptionalLong.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
  }

  public Rendition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(declared, "declared");
    samples = List.copyOf(samples);
  }
}
