package dev.onair.config.hocon;

import dev.onair.files.Presence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders whose files may be read as configuration, wherever links lead: not all that the
 * machine has.
 *
 * @param folders the folders
 */
record Reach(List<Path> folders) {

  /**
   * Names more folders, from the root, separated as in {@code PATH}: it is for whoever starts onair
   * to say, and for no file.
   */
  private static final String MORE = Variables.PREFIX + "INCLUDE_FROM";

  Reach {
    folders = List.copyOf(folders);
  }

  /** A project's own files. */
  static Reach of(Path root) {
    return new Reach(List.of(root));
  }

  /** A project's own files, and those of the folders that the environment names. */
  static Reach of(Path root, Map<String, String> environment) {
    return new Reach(
        Stream.concat(
                Stream.of(root),
                Stream.of(environment.getOrDefault(MORE, "").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Path::isAbsolute))
            .toList());
  }

  /** Whether a file has a name below the folders; what a link leads to is not looked at. */
  boolean holdsName(Path file) {
    Path named = file.toAbsolutePath().normalize();
    return folders.stream()
        .anyMatch(folder -> named.startsWith(folder.toAbsolutePath().normalize()));
  }

  /**
   * Whether a file lies below the folders, all links followed.
   *
   * @throws IOException if it does not exist, or can't be looked at
   */
  boolean holds(Path file) throws IOException {
    Path real = file.toRealPath();
    for (Path folder : folders) {
      // One that isn't there holds nothing.
      if (Presence.isThere(folder) && real.startsWith(folder.toRealPath())) {
        return true;
      }
    }
    return false;
  }
}
