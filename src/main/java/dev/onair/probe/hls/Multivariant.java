package dev.onair.probe.hls;

import dev.onair.probe.samples.Misread;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A multivariant playlist.
 *
 * @param iframes EXT-X-I-FRAME-STREAM-INF
 */
public record Multivariant(
    List<Variant> variants, List<Media> media, List<Variant> iframes, List<Misread> misread) {

  /**
   * EXT-X-STREAM-INF, or its kin of I-frames.
   *
   * @param bandwidth the peak, bits a second
   * @param resolution such as {@code 1280x720}
   * @param audio the group of its audio
   */
  public record Variant(
      int line,
      String uri,
      OptionalLong bandwidth,
      Optional<String> codecs,
      Optional<String> resolution,
      OptionalDouble frameRate,
      Optional<String> audio) {}

  /**
   * EXT-X-MEDIA.
   *
   * @param uri absent where it is in the variants' own streams
   */
  public record Media(
      int line,
      String type,
      String group,
      String name,
      Optional<String> language,
      Optional<String> uri) {}

  public Multivariant {
    variants = List.copyOf(variants);
    media = List.copyOf(media);
    iframes = List.copyOf(iframes);
    misread = List.copyOf(misread);
  }
}
