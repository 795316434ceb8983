package dev.onair.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a project's folder. */
public final class FolderCopy {

  /** What a run of Terraform leaves begins so. */
  private static final String TERRAFORMS = ".terraform";

  private FolderCopy() {}

  /** Copies a folder, but for what Terraform leaves in one. */
  public static void make(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        String name = entry.getFileName().toString();
        if (name.startsWith(TERRAFORMS)) {
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
