package dev.onair.importing;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of a project, in the making.
 *
 * @param name relative to the project's root, with forward slashes
 * @param text what it is to say
 */
public record NewText(String name, String text) {

  /** Half of a character, which JSON can name and no file can hold. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  public NewText {
    Objects.requireNonNull(name, "name");
    // As HOCON and JSON have it in quotes.
    text = HALF.matcher(text).replaceAll(h -> "\\\\u%04x".formatted((int) h.group().charAt(0)));
  }
}
