package dev.onair.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that only their owner can look into, as states, stacks, plans and logs may hold
 * secrets. Where the file system knows no such rights, nothing is done.
 */
public final class OwnersOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnersOnly() {}

  /** Makes a folder where there is none, and closes it; the folders around it stay as they are. */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null
        && !Files.getPosixFilePermissions(folder).equals(FOLDER)) {
      Files.setPosixFilePermissions(folder, FOLDER);
    }
    return folder;
  }

  /**
   * Takes from all but the owner every right to a file, or to a folder and all that is in it. What
   * links lead to stays as it is.
   *
   * @return what others can still get at, as it is not this user's
   */
  public static List<Path> close(Path path) throws IOException {
    List<Path> open = new ArrayList<>();
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(path, new Closing(open));
    }
    return open;
  }

  private static final class Closing extends SimpleFileVisitor<Path> {

    private final List<Path> open;

    Closing(List<Path> open) {
      this.open = open;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return close(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isSymbolicLink()) {
        close(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      // Another process may have done with it; and what can't be looked into is closed.
      if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
        return FileVisitResult.CONTINUE;
      }
      return super.visitFileFailed(file, e);
    }

    /** Whether others can't get at it any more. */
    private boolean close(Path path) throws IOException {
      PosixFileAttributeView view =
          Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (view == null) {
        return true;
      }
      try {
        PosixFileAttributes attributes = view.readAttributes();
        Set<PosixFilePermission> narrower = EnumSet.noneOf(PosixFilePermission.class);
        narrower.addAll(attributes.permissions());
        if (narrower.retainAll(FOLDER)) {
          view.setPermissions(narrower);
        }
        return true;
      } catch (NoSuchFileException e) {
        return true;
      } catch (FileSystemException e) {
        open.add(path);
        return false;
      }
    }
  }
}
