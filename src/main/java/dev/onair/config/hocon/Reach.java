package dev.onair.config.hocon;

import dev.onair.files.Presence;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What is wrong with a file that is not there to be included. */
  static final String NO_CONFIGURATION =
      "is no file to include: its name has to end with .conf, and neither it nor a folder on the way"
          + " to it may begin with a dot, or be onair's own (cdktf.out, target); put what is to be"
          + " included into such a file";

  private static final String CONFIGURATION = ".conf";

  /** Folders of a project with what onair and its build make: states and saved plans among it. */
  private static final Set<String> MADE = Set.of("cdktf.out", "target");

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
   * Whether a file is there to be included, by its name and by that of what a link leads to:
   * states, plans and credentials lie in a project, too.
   */
  boolean holdsConfiguration(Path file) {
    try {
      // What a link leads to elsewhere is told as that.
      return isConfiguration(file) && (!holds(file) || isConfiguration(file.toRealPath()));
    } catch (IOException e) {
      // That it isn't there is told by whoever reads it.
      return isConfiguration(file);
    }
  }

  private boolean isConfiguration(Path file) {
    Path named = file.toAbsolutePath().normalize();
    return named.toString().endsWith(CONFIGURATION)
        && folders.stream()
            .map(folder -> List.of(folder.toAbsolutePath().normalize(), real(folder)))
            .flatMap(List::stream)
            .filter(named::startsWith)
            .anyMatch(folder -> hasPlainNames(folder.relativize(named)));
  }

  private static boolean hasPlainNames(Path inner) {
    return Stream.iterate(0, i -> i < inner.getNameCount(), i -> i + 1)
        .map(i -> inner.getName(i).toString())
        .noneMatch(name -> name.startsWith(".") || MADE.contains(name));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      // One that isn't there holds nothing.
      return folder;
    }
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
