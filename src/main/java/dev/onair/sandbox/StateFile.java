package dev.onair.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.files.FileTrouble;
import dev.onair.files.Presence;
import dev.onair.sandbox.core.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a sandbox in a file: as soon as a second after a change, and at the end. */
final class StateFile implements AutoCloseable {

  private final World world;
  private final Path file;
  private final ObjectMapper mapper = new ObjectMapper();
  private final ScheduledExecutorService saver;
  private String saved = "";

  StateFile(World world, Path file) {
    this.world = world;
    this.file = file.toAbsolutePath();
    load();
    save();
    this.saver =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "sandbox-state");
              thread.setDaemon(true);
              return thread;
            });
    var unused = saver.scheduleWithFixedDelay(this::trySaving, 1, 1, TimeUnit.SECONDS);
  }

  private void load() {
    try {
      if (!Presence.isThere(file)) {
        return;
      }
      world.load(mapper.readTree(Files.readString(file)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(file + " can't be read as a sandbox's state", e);
    } catch (IOException e) {
      throw new UncheckedIOException(FileTrouble.words(e), e);
    }
  }

  /** What can't be written now can perhaps in a second; the end is when it is said. */
  private void trySaving() {
    try {
      save();
    } catch (UncheckedIOException e) {
      // A task that throws is not run again.
    }
  }

  private synchronized void save() {
    String now = world.save().toPrettyString();
    if (now.equals(saved)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), now);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      saved = now;
    } catch (IOException e) {
      throw new UncheckedIOException(FileTrouble.words(e), e);
    }
  }

  @Override
  public void close() {
    saver.shutdown();
    save();
  }
}
