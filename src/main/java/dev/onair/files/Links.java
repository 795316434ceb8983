package dev.onair.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Links in folders that are written to, and emptied, without a person who looks. */
public final class Links {

  private Links() {}

  /**
   * Refuses a path that leads out of a folder.
   *
   * @param folder where it begins; may be a link itself, as whoever named it knows
   * @param path below that folder
   * @throws FileSystemException where the path, or a folder on the way to it, is a link
   */
  public static void refuse(Path folder, Path path) throws IOException {
    for (Path at = path; !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new FileSystemException(
            at.toString(),
            null,
            "it is a link, and what it leads to may be somebody else's; put a folder there");
      }
    }
  }
}
