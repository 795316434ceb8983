package dev.onair.sandbox.mediapackage.live;

import dev.onair.sandbox.core.World;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** All that MediaPackage does with streams: ingest, the spool, and what endpoints make of it. */
public final class LivePackager implements LiveChannels, AutoCloseable {

  /**
   * Begins with an empty spool.
   *
   * @param spool a folder that is emptied, and removed in the end
   * @param spoolBytes how much all channels may keep; manifests' windows are kept all the same
   * @param log for what an operator should know, a line each
   */
  public LivePackager(
      World world, Path spool, long spoolBytes, Clock clock, Consumer<String> log) {}

  /** What encoders push to. */
  public Ingest ingest() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<LiveChannel> find(String group, String channel) {
    throw new UnsupportedOperationException();
  }

  /** Removes the spool. */
  @Override
  public void close() {}
}
