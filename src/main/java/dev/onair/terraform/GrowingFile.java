package dev.onair.terraform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A file that another process still writes: its end is reached when that process has ended. */
final class GrowingFile extends InputStream {

  private static final int PAUSE_MILLIS = 50;

  private final InputStream file;
  private final BooleanSupplier complete;

  GrowingFile(Path file, BooleanSupplier complete) throws IOException {
    this.file = Files.newInputStream(file);
    this.complete = complete;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (true) {
      // Asked before the file is read: what was written until then is there.
      boolean last = complete.getAsBoolean();
      int read = file.read(bytes, offset, length);
      if (read > 0 || last) {
        return read;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
