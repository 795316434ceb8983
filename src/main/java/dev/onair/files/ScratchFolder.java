package dev.onair.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;

/**
 * A folder for what is needed for a while. It goes when it is closed; one that a killed process
 * left goes when the next one is made beside it. A lock in it, which the system lets go of when the
 * process ends, however that comes, tells which is in use.
 */
public final class ScratchFolder implements AutoCloseable {

  private static final String LOCK = "lock";
  private static final String FILES = "files";

  private final Path folder;
  private final FileChannel lock;

  private ScratchFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes one where the system keeps temporary files.
   *
   * @param prefix what its name begins with, and the names of no other folders there
   */
  public static ScratchFolder temporary(String prefix) throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir")), prefix);
  }

  /**
   * Makes one.
   *
   * @param parent the folder that it is made in
   * @param prefix what its name begins with, and the names of no other folders there
   */
  public static ScratchFolder in(Path parent, String prefix) throws IOException {
    String own = prefix + process();
    while (true) {
      Path folder = Files.createTempDirectory(parent, own);
      try {
        removeLeft(parent, prefix, own, Files.getOwner(folder));
        Files.createDirectory(folder.resolve(FILES));
        FileChannel lock =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // Another process may have found the lock free a moment ago, and removed all.
        if (isTaken(lock) && !Files.notExists(folder.resolve(LOCK))) {
          return new ScratchFolder(folder, lock);
        }
        lock.close();
      } catch (IOException e) {
        FolderTree.delete(folder);
        throw e;
      }
    }
  }

  /** Where the files go; empty at first. */
  public Path path() {
    return folder.resolve(FILES);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      FolderTree.delete(folder);
    }
  }

  /** Tells this process from all others, also from one that had its number. */
  private static String process() {
    ProcessHandle process = ProcessHandle.current();
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + Long.toString(start, Character.MAX_RADIX) + "-";
  }

  /** This process's own are not even opened: closing them would give up the locks on them. */
  private static void removeLeft(Path parent, String prefix, String own, UserPrincipal owner)
      throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      for (Path left : all) {
        String name = left.getFileName().toString();
        if (name.startsWith(prefix)
            && !name.startsWith(own)
            && Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
          removeLeft(left, owner);
        }
      }
    }
  }

  private static void removeLeft(Path left, UserPrincipal owner) {
    Path file = left.resolve(LOCK);
    // A file that is not there yet is not made: its folder is new.
    try (FileChannel lock =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.getOwner(left, LinkOption.NOFOLLOW_LINKS).equals(owner) && isTaken(lock)) {
        FolderTree.delete(left);
      }
    } catch (IOException e) {
      // What can't be removed is no hindrance to what is to be done.
    }
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this very process has it.
      return false;
    }
  }
}
