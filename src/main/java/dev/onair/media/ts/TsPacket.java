package dev.onair.media.ts;

import java.util.OptionalLong;

/** A transport packet: 188 bytes that don't change. */
public final class TsPacket {

  /** Bytes of a packet. */
  public static final int SIZE = 188;

  /** 13 bits. */
  public int pid() {
    throw new UnsupportedOperationException();
  }

  /** Whether a PES packet or a section begins in it. */
  public boolean startsUnit() {
    throw new UnsupportedOperationException();
  }

  public boolean hasPayload() {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether the encoder says that the clock or the counters are broken off here
   * (discontinuity_indicator).
   */
  public boolean discontinuity() {
    throw new UnsupportedOperationException();
  }

  /** Whether the encoder says that decoding can begin here (random_access_indicator). */
  public boolean randomAccess() {
    throw new UnsupportedOperationException();
  }

  /** The clock, 27 MHz, wrapped (33 bits × 300). */
  public OptionalLong pcr() {
    throw new UnsupportedOperationException();
  }

  /** Presentation time of the PES packet that begins in it, 90 kHz, wrapped. */
  public OptionalLong pts() {
    throw new UnsupportedOperationException();
  }

  /**
   * Decoding time of the PES packet that begins in it, 90 kHz, wrapped; its presentation time if it
   * has none of its own.
   */
  public OptionalLong dts() {
    throw new UnsupportedOperationException();
  }

  /**
   * The same at another time: PCR, PTS and DTS moved, and wrapped.
   *
   * @param offset 90 kHz, may be negative
   */
  public TsPacket shifted(long offset) {
    throw new UnsupportedOperationException();
  }

  /** A copy. */
  public byte[] bytes() {
    throw new UnsupportedOperationException();
  }
}
