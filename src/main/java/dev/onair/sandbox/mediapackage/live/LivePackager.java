package dev.onair.sandbox.mediapackage.live;

import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.live.spool.Spool;
import dev.onair.sandbox.mediapackage.live.spool.SpoolFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** All that MediaPackage does with streams: ingest, the spool, and what endpoints make of it. */
public final class LivePackager implements LiveChannels, AutoCloseable {

  private final Spool spool;
  private final Channels channels;
  private final Ingest ingest;

  /**
   * Begins with nothing.
   *
   * @param folder where a folder for streams is made, which goes in the end
   * @param spoolBytes how much all channels may keep there; manifests' windows are kept all the
   *     same
   * @param log for what an operator should know, a line each
   * @throws java.io.UncheckedIOException if no folder can be made
   */
  public LivePackager(
      World world, Path folder, long spoolBytes, Clock clock, Consumer<String> log) {
    this(new WorldRows(world), SpoolFiles.in(folder), spoolBytes, clock, log);
  }

  LivePackager(
      PackagingRows rows, SpoolFiles files, long spoolBytes, Clock clock, Consumer<String> log) {
    spool = new Spool(files, spoolBytes, log);
    channels = new Channels(rows, spool, clock, log);
    ingest = new IngestRequests(rows, channels, spool, clock);
  }

  /** What encoders push to. */
  public Ingest ingest() {
    return ingest;
  }

  @Override
  public Optional<LiveChannel> find(String group, String channel) {
    return channels.find(group, channel);
  }

  /** Removes the spool. */
  @Override
  public void close() {
    spool.close();
  }
}
