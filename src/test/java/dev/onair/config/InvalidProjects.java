package dev.onair.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.files.FolderTree;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The projects under {@code invalid/}, each a folder, and what is wrong with them; read once. */
public final class InvalidProjects {

  static final Path FOLDER = Path.of("src/test/resources/invalid");

  private static final SortedMap<String, List<Problem>> PROBLEMS = read();

  private InvalidProjects() {}

  /** The problems of each project, by its name. */
  public static SortedMap<String, List<Problem>> problems() {
    return PROBLEMS;
  }

  private static SortedMap<String, List<Problem>> read() {
    SortedMap<String, List<Problem>> problems = new TreeMap<>();
    try (Stream<Path> folders = Files.list(FOLDER)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        problems.put(folder.getFileName().toString(), problems(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableSortedMap(problems);
  }

  /** What is wrong with a project of those files: none where it is taken. */
  private static List<Problem> problems(Path folder) throws IOException {
    Path root = Files.createTempDirectory("onair-invalid");
    try {
      // Of channels it has those of the case, or not even a folder.
      ProjectFolder.in(root).without("channels").filesOf(folder);
      InvalidConfigurationException thrown =
          catchThrowableOfType(
              InvalidConfigurationException.class, () -> Project.load(root, Map.of()));
      return thrown == null ? List.of() : thrown.problems();
    } finally {
      FolderTree.delete(root);
    }
  }
}
