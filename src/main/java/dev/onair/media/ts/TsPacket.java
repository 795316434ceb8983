package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.util.Optional;
import java.util.OptionalLong;

/** A transport packet: 188 bytes that don't change. */
public final class TsPacket {

  /** Bytes of a packet. */
  public static final int SIZE = 188;

  /** What each begins with. */
  public static final int SYNC = 0x47;

  /** PID of stuffing. */
  public static final int STUFFING = 0x1fff;

  private static final int ADAPTATION_FLAGS = 5;
  private static final int PCR_AT = 6;
  private static final int PCR_SIZE = 6;

  private final Octets bytes;

  /**
   * @param bytes 188, of which the first is 0x47
   */
  public TsPacket(Octets bytes) {
    if (bytes.size() != SIZE || bytes.at(0) != SYNC) {
      throw new IllegalArgumentException("no transport packet: " + bytes);
    }
    this.bytes = bytes;
  }

  /** All of it. */
  public Octets octets() {
    return bytes;
  }

  /** 13 bits. */
  public int pid() {
    return (bytes.at(1) & 0x1f) << 8 | bytes.at(2);
  }

  /** Whether a PES packet or a section begins in it. */
  public boolean startsUnit() {
    return (bytes.at(1) & 0x40) != 0;
  }

  /** Whether its content can be read: neither damaged on the way nor scrambled. */
  public boolean readable() {
    return (bytes.at(1) & 0x80) == 0 && (bytes.at(3) & 0xc0) == 0;
  }

  /** 4 bits that count the packets with payload of each PID. */
  public int continuity() {
    return bytes.at(3) & 0xf;
  }

  /**
   * Whether it counts as one with payload, though it may have none in the end
   * (adaptation_field_control).
   */
  boolean carries() {
    return (bytes.at(3) & 0x10) != 0;
  }

  /** Whether it has payload. */
  public boolean hasPayload() {
    return carries() && payloadAt() < SIZE;
  }

  /** What it carries; empty if nothing. */
  public Octets payload() {
    return hasPayload() ? bytes.slice(payloadAt()) : Octets.EMPTY;
  }

  private int payloadAt() {
    return (bytes.at(3) & 0x20) == 0 ? 4 : Math.min(SIZE, 5 + bytes.at(4));
  }

  /**
   * Whether the encoder says that the clock or the counters are broken off here
   * (discontinuity_indicator).
   */
  public boolean discontinuity() {
    return adaptation(0x80, 1);
  }

  /** Whether the encoder says that decoding can begin here (random_access_indicator). */
  public boolean randomAccess() {
    return adaptation(0x40, 1);
  }

  private boolean adaptation(int flag, int size) {
    return (bytes.at(3) & 0x20) != 0
        && bytes.at(4) >= size
        && (bytes.at(ADAPTATION_FLAGS) & flag) != 0;
  }

  /** The clock, 27 MHz, wrapped (33 bits × 300). */
  public OptionalLong pcr() {
    return adaptation(0x10, 1 + PCR_SIZE)
        ? OptionalLong.of(Clock.read(bytes, PCR_AT))
        : OptionalLong.empty();
  }

  /** Presentation time of the PES packet that begins in it, 90 kHz, wrapped. */
  public OptionalLong pts() {
    return pes().map(PesHeader::pts).orElse(OptionalLong.empty());
  }

  /**
   * Decoding time of the PES packet that begins in it, 90 kHz, wrapped; its presentation time if it
   * has none of its own.
   */
  public OptionalLong dts() {
    return pes().map(PesHeader::dts).orElse(OptionalLong.empty());
  }

  private Optional<PesHeader> pes() {
    return startsUnit() ? PesHeader.read(payload()) : Optional.empty();
  }

  /**
   * The same at another time: PCR, PTS and DTS moved, and wrapped. Times in a PES header that goes
   * on in the next packet stay: nobody makes these.
   *
   * @param offset 90 kHz, may be negative
   */
  public TsPacket shifted(long offset) {
    Optional<PesHeader> pes = pes();
    OptionalLong pcr = pcr();
    if (pcr.isEmpty() && pes.isEmpty()) {
      return this;
    }
    byte[] copy = bytes.toArray();
    pcr.ifPresent(clock -> Clock.write(copy, PCR_AT, clock + offset * Clock.PER_TICK));
    pes.ifPresent(header -> header.shift(copy, payloadAt(), offset));
    return new TsPacket(Octets.of(copy));
  }

  /** The same with another count. */
  TsPacket counted(int continuity) {
    if (continuity() == continuity) {
      return this;
    }
    byte[] copy = bytes.toArray();
    copy[3] = (byte) ((copy[3] & 0xf0) | continuity);
    return new TsPacket(Octets.of(copy));
  }
}
