package dev.onair.cli.project;

import dev.onair.files.EditorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a project's folder. */
public final class FolderCopy {

  /** Hidden, but written by people. */
  private static final String IGNORED = ".gitignore";

  private FolderCopy() {}

  /** Copies a folder, but for what is hidden, as Terraform's, and what editors leave in one. */
  public static void make(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        String name = entry.getFileName().toString();
        if (EditorFiles.has(entry) && !name.equals(IGNORED)) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          make(entry, to.resolve(name));
        } else {
          Files.copy(entry, to.resolve(name));
        }
      }
    }
  }
}
