package dev.onair.media.scte35;

import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;

/** Bits that are written, the highest of each byte first. */
final class Bits {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int current;
  private int count;

  /** The lowest bits of a number. */
  Bits add(long value, int size) {
    for (int bit = size - 1; bit >= 0; bit--) {
      current = current << 1 | (int) (value >> bit & 1);
      count++;
      if (count == 8) {
        bytes.write(current);
        current = 0;
        count = 0;
      }
    }
    return this;
  }

  Bits flag(boolean value) {
    return add(value ? 1 : 0, 1);
  }

  Bits add(Octets value) {
    for (int i = 0; i < value.size(); i++) {
      add(value.at(i), 8);
    }
    return this;
  }

  /** What was written, in whole bytes. */
  Octets octets() {
    if (count != 0) {
      throw new IllegalStateException(count + " bits after the last byte");
    }
    return Octets.of(bytes);
  }
}
