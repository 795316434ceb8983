package dev.onair.diagnostics;

import java.util.Objects;

/**
 * Where a setting is written, and what it is called there.
 *
 * @param location the line; that of the object around it where the setting itself is not written
 * @param path the setting, dotted; empty where the file as a whole is meant
 */
public record WrittenAt(SourceLocation location, String path) {

  public WrittenAt {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
  }
}
