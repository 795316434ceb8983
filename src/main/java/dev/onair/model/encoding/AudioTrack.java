package dev.onair.model.encoding;

import java.util.Objects;
import java.util.Optional;

/**
 * One audio track.
 *
 * @param name unique within the ladder
 * @param selector the input's audio selector that it is made of
 * @param language its ISO 639-2 code; absent: as the input says
 * @param label what players show; absent: what they make of the language
 * @param codec the codec
 * @param options the codec's settings, under the API's names
 */
public record AudioTrack(
    String name,
    String selector,
    Optional<String> language,
    Optional<String> label,
    Codec codec,
    Options options) {

  /** The audio codecs that MediaPackage takes and the provider can pass on. */
  public enum Codec {
    AAC,
    /** Dolby Digital. */
    AC3
  }

  public AudioTrack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(selector, "selector");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(options, "options");
  }
}
