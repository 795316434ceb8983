package dev.onair.cli.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all, and never replaces another. */
public final class NewFile {

  private NewFile() {}

  /**
   * Writes a file.
   *
   * @return false, having changed nothing, where there is one already
   */
  public static boolean write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path scratch =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(scratch, text, StandardOpenOption.CREATE_NEW);
      put(scratch, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(scratch);
    }
  }

  /** A link appears in one step and fails where the name is taken; a move could replace a file. */
  private static void put(Path scratch, Path file) throws IOException {
    try {
      Files.createLink(file, scratch);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // A file system without hard links.
      Files.move(scratch, file);
    }
  }
}
