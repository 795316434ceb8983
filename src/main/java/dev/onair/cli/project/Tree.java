package dev.onair.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public final class Tree {

  /** What a run of Terraform leaves begins so. */
  private static final String TERRAFORMS = ".terraform";

  private Tree() {}

  /** Copies a folder, but for what Terraform leaves in one. */
  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        String name = entry.getFileName().toString();
        if (name.startsWith(TERRAFORMS)) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          copy(entry, to.resolve(name));
        } else {
          Files.copy(entry, to.resolve(name));
        }
      }
    }
  }

  /** Deletes a folder, if there is one. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
