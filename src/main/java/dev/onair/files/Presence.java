package dev.onair.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Whether something is there. What is absent is told apart from what can't be looked at, and from a
 * link that leads nowhere, such as one into a volume that is not mounted yet: to take these for
 * absent would be to go on with defaults that nobody asked for.
 */
public final class Presence {

  private Presence() {}

  /**
   * Whether there is a file or a folder, wherever links lead.
   *
   * @throws IOException where that can't be told, and where a link leads nowhere
   */
  public static boolean isThere(Path path) throws IOException {
    return attributes(path).isPresent();
  }

  /**
   * Whether there is a folder, wherever links lead.
   *
   * @throws IOException where that can't be told, where a link leads nowhere, and where something
   *     else has its name
   */
  public static boolean isFolder(Path path) throws IOException {
    Optional<BasicFileAttributes> found = attributes(path);
    if (found.isPresent() && !found.get().isDirectory()) {
      throw new NotDirectoryException(path.toString());
    }
    return found.isPresent();
  }

  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      Optional<Path> link = deadLink(path.toAbsolutePath());
      if (link.isPresent()) {
        throw new FileSystemException(
            link.get().toString(),
            null,
            "it is a link to " + Files.readSymbolicLink(link.get()) + ", which does not exist");
      }
      return Optional.empty();
    }
  }

  /** The link, on the way to what is missing, because of which it is missing. */
  private static Optional<Path> deadLink(Path missing) {
    for (Path path = missing; path != null; path = path.getParent()) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return Files.isSymbolicLink(path) && Files.notExists(path)
            ? Optional.of(path)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
