package dev.onair.fleet.review;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.diagnostics.Shown;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting that the operator changed, in the operator's own words.
 *
 * @param setting its path in its file; a ladder's begins with the file's name
 * @param from what it said; absent where it was not there, and the default held
 * @param to what it says; absent where it is not there any more
 */
public record SettingEdit(String setting, Optional<String> from, Optional<String> to) {

  private static final String DEFAULT = "(default)";

  public SettingEdit {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** The same without texts that are told nowhere. */
  SettingEdit hiding(HiddenTexts texts) {
    return new SettingEdit(
        texts.takenFrom(setting), from.map(texts::takenFrom), to.map(texts::takenFrom));
  }

  /** {@code encoding.profile: hd-1080p-30fps → sd-540p-30fps}. */
  @Override
  public String toString() {
    return Shown.line(setting) + ": " + shown(from, to) + " → " + shown(to, from);
  }

  /** {@code encoding.profile = hd-1080p-30fps}. */
  String written() {
    return Shown.line(setting) + " = " + shown(to, from);
  }

  private static String shown(Optional<String> text, Optional<String> other) {
    return text.map(value -> Shown.value(value, other.orElse(""))).orElse(DEFAULT);
  }
}
