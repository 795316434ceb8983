package dev.onair.cli.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file that is there whole or not at all, and replaces another only where that is wanted.
 *
 * @param path where it is to be
 * @param text what it is to say
 */
public record NewFile(Path path, String text) {

  public NewFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Writes the file.
   *
   * @return false, having changed nothing, where there is one already
   */
  public boolean write() throws IOException {
    return writeAll(List.of(this), false);
  }

  /**
   * Writes several files. Where one of them can't be written, none is left of those that were new.
   *
   * @param replace whether files that are there are replaced
   * @return false, having changed nothing, where one is there already that is not to be replaced
   */
  public static boolean writeAll(List<NewFile> files, boolean replace) throws IOException {
    List<Path> made = new ArrayList<>();
    boolean done = false;
    try {
      for (NewFile file : files) {
        boolean isNew = Files.notExists(file.path(), LinkOption.NOFOLLOW_LINKS);
        if (!file.written(replace)) {
          return false;
        }
        if (isNew) {
          made.add(file.path());
        }
      }
      done = true;
      return true;
    } finally {
      if (!done) {
        for (Path path : made) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  private boolean written(boolean replace) throws IOException {
    Files.createDirectories(path.getParent());
    Path scratch =
        path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(scratch, text, StandardOpenOption.CREATE_NEW);
      if (replace) {
        Files.move(scratch, path, StandardCopyOption.REPLACE_EXISTING);
      } else {
        put(scratch, path);
      }
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
