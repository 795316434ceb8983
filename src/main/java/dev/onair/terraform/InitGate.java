package dev.onair.terraform;

import dev.onair.files.FolderTree;
import dev.onair.files.Links;
import dev.onair.files.Presence;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one {@code terraform init} fill the plugin cache alone: the cache is not safe for concurrent
 * writers. Once it is filled, folders are initialized at the same time.
 *
 * <p>Terraform unpacks a provider straight into the cache, and takes what is there for complete: a
 * cache that was being filled when everything was killed is emptied first.
 */
final class InitGate {

  private final Optional<Path> cache;
  private final ReentrantLock filling = new ReentrantLock();
  private volatile boolean open;

  /**
   * @param cache the cache that is onair's own; absent where it is the user's, and not to be
   *     touched
   */
  InitGate(Optional<Path> cache) {
    this.cache = cache;
  }

  Outcome pass(Init init) throws IOException, InterruptedException {
    if (!open) {
      filling.lockInterruptibly();
      try {
        if (!open) {
          Outcome outcome = cache.isPresent() ? fill(cache.get(), init) : init.run();
          open = outcome.succeeded();
          return outcome;
        }
      } finally {
        filling.unlock();
      }
    }
    return init.run();
  }

  /** Alone among the processes of this machine, too. */
  private static Outcome fill(Path cache, Init init) throws IOException, InterruptedException {
    Path unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
    Files.createDirectories(cache);
    try (FileChannel channel =
        FileChannel.open(
            cache.resolveSibling(cache.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      // Until the channel is closed.
      channel.lock();
      if (Presence.isThere(unfinished)) {
        Links.refuse(cache.getParent(), cache);
        FolderTree.empty(cache);
      } else {
        Files.createFile(unfinished);
      }
      Outcome outcome = init.run();
      // It has ended by itself: even if it failed, nothing is half-written.
      Files.delete(unfinished);
      return outcome;
    } catch (FileLockInterruptionException e) {
      throw new InterruptedException();
    }
  }

  /** A run of {@code terraform init}. */
  @FunctionalInterface
  interface Init {
    Outcome run() throws IOException, InterruptedException;
  }
}
