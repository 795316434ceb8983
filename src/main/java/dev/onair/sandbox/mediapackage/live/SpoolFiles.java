package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import java.io.IOException;

/** Where input segments are kept, by name. */
interface SpoolFiles extends AutoCloseable {

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
