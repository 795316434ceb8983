package dev.onair.importing;

import java.util.Objects;

/**
 * A file of a project, in the making.
 *
 * @param name relative to the project's root, with forward slashes
 * @param text what it is to say
 */
public record NewText(String name, String text) {
  public NewText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
