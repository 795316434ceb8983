package dev.onair.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public final class FolderTree {

  private FolderTree() {}

  /**
   * The files in a folder and below it, by their paths' order; none if there is no folder.
   *
   * @throws IOException where something can't be looked at, and where a link leads nowhere
   */
  public static List<Path> files(Path folder) throws IOException {
    if (!Presence.isFolder(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        if (Presence.isThere(path) && Files.isRegularFile(path)) {
          files.add(path);
        }
      }
    }
    return files;
  }

  /**
   * Deletes a folder with all that is in it, if it is there. What a link in it leads to stays.
   *
   * @throws IOException where something can't be deleted; what was deleted before stays so
   */
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Deletes all that is in a folder, and not the folder. */
  public static void empty(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.list(folder)) {
      inside = all.toList();
    }
    for (Path path : inside) {
      delete(path);
    }
  }
}
