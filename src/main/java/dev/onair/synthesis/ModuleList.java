package dev.onair.synthesis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.onair.files.Presence;
import dev.onair.model.stack.StackFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of the modules' files that onair wrote to a folder, which it keeps there: what it may
 * remove later, and the sign that the folder is its own.
 *
 * @param outdir the folder
 */
record ModuleList(Path outdir) {

  static final String NAME = "onair.modules";

  private static final String HEAD =
      "# The files of modules that onair wrote to this folder. It removes no others.";

  /**
   * Refuses a folder that is somebody else's: one that has something in it, and not this list.
   *
   * @throws FileSystemException for such a folder
   */
  void requireOwn() throws IOException {
    if (!Presence.isFolder(outdir) || Presence.isThere(file())) {
      return;
    }
    try (Stream<Path> entries = Files.list(outdir)) {
      if (entries.findAny().isPresent()) {
        throw new FileSystemException(
            outdir.toString(),
            null,
            "there are files in it that onair did not write; name a folder that is new or empty");
      }
    }
  }

  /** The files, relative to the folder; none where there is no list. */
  Set<Path> read() throws IOException {
    if (!Presence.isThere(file())) {
      return Set.of();
    }
    return Files.readAllLines(file(), UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Path::of)
        // Whoever wrote to the list must not have others' files removed.
        .filter(path -> path.startsWith(StackFolder.MODULES) && path.normalize().equals(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Writes the list anew, as a whole.
   *
   * @param scratch where it is drafted
   */
  void write(Collection<Path> files, Path scratch) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    files.stream().map(file -> file.toString().replace('\\', '/')).sorted().forEach(lines::add);
    Output.move(Files.write(scratch.resolve(NAME), lines), file());
  }

  private Path file() {
    return outdir.resolve(NAME);
  }
}
