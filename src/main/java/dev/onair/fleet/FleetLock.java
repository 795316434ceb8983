package dev.onair.fleet;

import dev.onair.fleet.files.FleetFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * One plan, apply or destroy at a time works on a project: another would write the stacks and the
 * plans anew that the first is about to apply. The system lets go of the lock when the process
 * ends, however that comes.
 */
public final class FleetLock {

  private FleetLock() {}

  /**
   * Works with the lock held.
   *
   * @throws NotDoneException where somebody else holds it
   */
  public static <T> T during(FleetFolder folder, Callable<T> work) throws Exception {
    Path file = folder.makeNotes().resolve("lock");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!isTaken(channel)) {
        throw new NotDoneException(
            "another onair plan, apply or destroy is at work on this project; wait until it has"
                + " ended");
      }
      return work.call();
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this very process has it.
      return false;
    }
  }
}
