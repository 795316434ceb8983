package dev.onair.media.ts;

import dev.onair.media.Octets;

/**
 * The program clock reference in a packet: 33 bits at 90 kHz, and 9 bits of 27 MHz (ISO/IEC
 * 13818-1, 2.4.3.5).
 */
final class Clock {

  /** Ticks of 27 MHz in one of 90 kHz. */
  static final int PER_TICK = 300;

  private Clock() {}

  /** At 27 MHz. */
  static long read(Octets bytes, int at) {
    long base =
        (long) bytes.at(at) << 25
            | bytes.at(at + 1) << 17
            | bytes.at(at + 2) << 9
            | bytes.at(at + 3) << 1
            | bytes.at(at + 4) >> 7;
    return base * PER_TICK + ((bytes.at(at + 4) & 1) << 8 | bytes.at(at + 5));
  }

  /**
   * Writes 6 bytes.
   *
   * @param clock 27 MHz, wrapped here
   */
  static void write(byte[] target, int at, long clock) {
    long wrapped = Math.floorMod(clock, Timestamps.WRAP * PER_TICK);
    long base = wrapped / PER_TICK;
    int extension = (int) (wrapped % PER_TICK);
    target[at] = (byte) (base >> 25);
    target[at + 1] = (byte) (base >> 17);
    target[at + 2] = (byte) (base >> 9);
    target[at + 3] = (byte) (base >> 1);
    target[at + 4] = (byte) (base << 7 | 0x7e | extension >> 8);
    target[at + 5] = (byte) extension;
  }
}
