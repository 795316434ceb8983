package dev.onair.cli.project;

import dev.onair.files.EditorFiles;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the files of a project are called; whether they can be read does not matter.
 *
 * @param root the project's folder
 */
public record ProjectFiles(Path root) {

  private static final String CONF = ".conf";

  /** Of MediaLive templates. */
  private static final List<String> TEMPLATES = List.of(".json", ".yaml", ".yml");

  /** Of files that are there for others to include. */
  private static final String FRAGMENT = "_";

  /** The nearest project around a folder: what has channels or a shared.conf. */
  public static Optional<Path> near(Path directory) {
    for (Path folder = directory.normalize(); folder != null; folder = folder.getParent()) {
      if (mayHave(folder, "channels") || mayHave(folder, "shared.conf")) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Links that lead nowhere count, and what can't be looked at: no other project was meant. */
  private static boolean mayHave(Path folder, String name) {
    return !Files.notExists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** The channels that have a file. */
  public List<String> channels() throws IOException {
    return named("channels", List.of(CONF));
  }

  /** The profiles that there are. */
  public List<String> profiles() throws IOException {
    return named("profiles", Stream.concat(Stream.of(CONF), TEMPLATES.stream()).toList());
  }

  private List<String> named(String folder, List<String> endings) throws IOException {
    if (!Presence.isFolder(root.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files
          .filter(file -> !EditorFiles.has(file))
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(FRAGMENT))
          .filter(name -> endings.stream().anyMatch(name::endsWith))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .distinct()
          .sorted()
          .toList();
    }
  }
}
