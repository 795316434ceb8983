package dev.onair.files;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words for an error of the file system, whose own message is often no more than a path: what could
 * not be done, what is in the way, and what to do.
 */
public final class FileTrouble {

  private static final String AGAIN = ", and run the command again";

  /** What the systems' own libraries say of a full disk, and of one's share of it. */
  private static final Pattern FULL =
      Pattern.compile("no space left|disk quota exceeded|not enough space", CASE_INSENSITIVE);

  private FileTrouble() {}

  /** The file system's error behind another one, if that is what it was. */
  public static Optional<IOException> behind(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException trouble
          && (cause instanceof FileSystemException || isFull(trouble))) {
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }

  /** The words for an error; its own message for one that is not the file system's. */
  public static String words(IOException error) {
    if (isFull(error)) {
      // A write that fails does not tell the file.
      return "a disk is full, or one's share of it: %s; make room there, where the project is, or in the folder of temporary files, %s%s"
          .formatted(error.getMessage(), System.getProperty("java.io.tmpdir"), AGAIN);
    }
    if (error instanceof FileSystemException trouble && trouble.getFile() != null) {
      return words(trouble);
    }
    String message = error.getMessage();
    return message == null || message.isBlank()
        ? "reading or writing failed: " + error.getClass().getSimpleName()
        : message;
  }

  /** Other exceptions may have such words of somebody else's disk. */
  private static boolean isFull(IOException error) {
    return (error instanceof FileSystemException || error.getClass().equals(IOException.class))
        && FULL.matcher(String.valueOf(error.getMessage())).find();
  }

  private static String words(FileSystemException trouble) {
    String file = trouble.getFile();
    if (trouble instanceof FileAlreadyExistsException) {
      return "%s can't be made: %s of that name is in the way; move it away%s"
          .formatted(file, kind(Path.of(file)), AGAIN);
    }
    if (trouble instanceof DirectoryNotEmptyException) {
      return "%s can't be removed: there is something in it; move it away%s".formatted(file, AGAIN);
    }
    if (trouble instanceof AccessDeniedException) {
      return "%s can't be read or written: permission denied; give yourself the right to%s"
          .formatted(file, AGAIN);
    }
    Optional<Path> noFolder =
        trouble instanceof NotDirectoryException
            ? Optional.of(Path.of(file))
            : noFolder(Path.of(file));
    if (noFolder.isPresent()) {
      return "%s can't be used as a folder: it is a file; move it away%s"
          .formatted(noFolder.get(), AGAIN);
    }
    if (trouble instanceof NoSuchFileException) {
      return "%s can't be found: it is missing, or a folder around it is; bring it back%s"
          .formatted(file, AGAIN);
    }
    String reason = Optional.ofNullable(trouble.getReason()).orElse("the file system refuses it");
    return "%s can't be read or written: %s; mend that%s"
        .formatted(
            file, reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1), AGAIN);
  }

  /** A file that stands where a path needs a folder. */
  private static Optional<Path> noFolder(Path path) {
    for (Path around = path.getParent(); around != null; around = around.getParent()) {
      if (Files.exists(around)) {
        return Files.isDirectory(around) ? Optional.empty() : Optional.of(around);
      }
    }
    return Optional.empty();
  }

  private static String kind(Path path) {
    if (Files.isSymbolicLink(path)) {
      return "a link";
    }
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "a folder" : "a file";
  }
}
