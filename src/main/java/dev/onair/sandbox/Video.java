package dev.onair.sandbox;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a sandbox makes its streams with.
 *
 * @param ffmpeg the program that encodes
 * @param port where streams are sent to and watched, on the loopback interface; 0 takes a free one
 * @param cache the folder in which what was encoded once is kept for the next time
 * @param spool the folder in which what was sent is kept while it can be watched; emptied at the
 *     start and at the end
 * @param spoolBytes how much may be kept there, of all channels together
 * @param log gets what an operator should know, a line each; on any thread
 */
public record Video(
    Path ffmpeg, int port, Path cache, Path spool, long spoolBytes, Consumer<String> log) {

  public Video {
    Objects.requireNonNull(ffmpeg, "ffmpeg");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(spool, "spool");
    Objects.requireNonNull(log, "log");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port: " + port + " is not between 0 and 65535");
    }
    if (spoolBytes <= 0) {
      throw new IllegalArgumentException("spoolBytes: " + spoolBytes + " is not above 0");
    }
  }
}
