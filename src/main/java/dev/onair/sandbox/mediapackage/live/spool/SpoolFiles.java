package dev.onair.sandbox.mediapackage.live.spool;

import dev.onair.media.Octets;
import java.io.IOException;
import java.nio.file.Path;

/** Where input segments are kept, by name. */
public interface SpoolFiles extends AutoCloseable {

  /**
   * A folder of files, which goes with the process, or when the next one begins.
   *
   * @throws java.io.UncheckedIOException if it can't be made
   */
  static SpoolFiles in(Path parent) {
    return FolderFiles.in(parent);
  }

  /**
   * Keeps one.
   *
   * @throws IOException if it can't be kept, such as on a full disk; then nothing of it is left
   */
  void write(String name, Octets bytes) throws IOException;

  /**
   * Fetches one.
   *
   * @throws IOException if it is not there any more, or can't be read
   */
  Octets read(String name) throws IOException;

  /** Removes one, if it is there. */
  void delete(String name);

  /** Removes all. */
  @Override
  void close();
}
