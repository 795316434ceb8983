package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.spool.SpoolFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Files in memory, on a disk that can be full. */
final class MemoryFiles implements SpoolFiles {

  private final Map<String, Octets> files = new ConcurrentHashMap<>();
  private volatile boolean full;

  void full(boolean now) {
    full = now;
  }

  long bytes() {
    return files.values().stream().mapToLong(Octets::size).sum();
  }

  @Override
  public void write(String name, Octets bytes) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    files.put(name, bytes);
  }

  @Override
  public Octets read(String name) throws IOException {
    Octets bytes = files.get(name);
    if (bytes == null) {
      throw new NoSuchFileException(name);
    }
    return bytes;
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }

  @Override
  public void close() {
    files.clear();
  }
}
