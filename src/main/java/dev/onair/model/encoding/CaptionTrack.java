package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.util.Objects;
import java.util.Optional;

/**
 * One caption track: embedded captions of the input, made into WebVTT.
 *
 * @param name unique within the ladder
 * @param selector the input's caption selector that it is made of
 * @param language its ISO 639-2 code
 * @param label what players show; absent: what they make of the language
 * @param style whether colour and position of the source's captions are kept
 */
public record CaptionTrack(
    Setting<String> name,
    Setting<String> selector,
    Setting<String> language,
    Setting<Optional<String>> label,
    Setting<Style> style) {

  /** What is kept of the look of the source's captions. */
  public enum Style {
    PASSTHROUGH,
    NO_STYLE_DATA
  }

  public CaptionTrack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(selector, "selector");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(style, "style");
  }
}
