package dev.onair.sandbox.mediapackage.live.spool;

import dev.onair.media.Octets;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The input segments that are kept, of all channels, and how much that is. */
public final class Spool implements AutoCloseable {

  private final SpoolFiles files;
  private final long most;
  private final Consumer<String> log;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final AtomicBoolean shortened = new AtomicBoolean();
  private final AtomicBoolean exceeded = new AtomicBoolean();

  /**
   * @param most bytes that are kept, unless manifests need more
   */
  public Spool(SpoolFiles files, long most, Consumer<String> log) {
    this.files = files;
    this.most = most;
    this.log = log;
  }

  /**
   * Keeps an input segment.
   *
   * @return its name here
   * @throws IOException if the disk doesn't take it
   */
  public String keep(Octets segment) throws IOException {
    String name = next.incrementAndGet() + ".ts";
    try {
      files.write(name, segment);
    } catch (IOException e) {
      if (!failing.getAndSet(true)) {
        log.accept("streams can't be kept, and are refused until they can be: " + e.getMessage());
      }
      throw e;
    }
    if (failing.getAndSet(false)) {
      log.accept("streams are kept again");
    }
    bytes.addAndGet(segment.size());
    return name;
  }

  /** Its bytes; none if it is gone. */
  public Optional<Octets> read(InputSegment segment) {
    try {
      return Optional.of(files.read(segment.file()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps it no longer. */
  public void drop(InputSegment segment) {
    files.delete(segment.file());
    bytes.addAndGet(-segment.size());
  }

  /** How much is kept. */
  long bytes() {
    return bytes.get();
  }

  /** Whether more is kept than may be. */
  public boolean isOver() {
    return bytes.get() > most;
  }

  /** Says, once, that startover windows can't be kept whole. */
  public void sayShortened() {
    if (!shortened.getAndSet(true)) {
      log.accept(
          "startover windows are cut short: the streams fill the %d MB that they may take"
              .formatted(most >> 20));
    }
  }

  /** Says, once, that manifests alone need more than may be kept. */
  public void sayExceeded() {
    if (!exceeded.getAndSet(true)) {
      log.accept(
          "the manifests' windows alone take more than the %d MB that streams may take"
              .formatted(most >> 20));
    }
  }

  @Override
  public void close() {
    files.close();
  }
}
