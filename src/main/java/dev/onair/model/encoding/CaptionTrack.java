package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.util.Objects;
import java.util.Optional;

/**
 * One caption track, made of captions of the input.
 *
 * @param name unique within the ladder
 * @param selector the input's caption selector that it is made of
 * @param language its ISO 639-2 code; absent: not said, which only burnt-in captions may leave open
 * @param label what players show; absent: what they make of the language
 * @param form how viewers get it
 */
public record CaptionTrack(
    Setting<String> name,
    Setting<String> selector,
    Setting<Optional<String>> language,
    Setting<Optional<String>> label,
    CaptionForm form) {

  public CaptionTrack {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(selector, "selector");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(form, "form");
  }
}
