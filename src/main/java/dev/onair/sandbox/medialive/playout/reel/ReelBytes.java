package dev.onair.sandbox.medialive.playout.reel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a reel's bytes are read from. */
interface ReelBytes extends AutoCloseable {

  /** Some of them, all that are asked for. */
  byte[] read(long at, int size) throws IOException;

  @Override
  default void close() throws IOException {}

  /** Those of a file, which is kept open: it may be removed meanwhile. */
  static ReelBytes of(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    return new ReelBytes() {
      @Override
      public byte[] read(long at, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
          if (channel.read(buffer, at + buffer.position()) < 0) {
            throw new EOFException(file + " ends before its byte " + (at + size));
          }
        }
        return buffer.array();
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
