package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The header of a PES packet (ISO/IEC 13818-1, 2.4.3.6).
 *
 * @param length of all that follows the first 6 bytes; 0 if it isn't told
 * @param ptsAt where the PTS stands; 0 if there is none
 * @param dtsAt where the DTS stands; 0 if there is none
 * @param dataAt where what it carries begins
 */
record PesHeader(int length, OptionalLong pts, OptionalLong dts, int ptsAt, int dtsAt, int dataAt) {

  /** Before length. */
  static final int FIXED = 6;

  private static final int SHORTEST = 9;
  private static final int STAMP = 5;

  /** Video, audio, and private_stream_1, which is AC-3 and others: the streams that have times. */
  private static boolean timed(int streamId) {
    return streamId == 0xbd || (streamId >= 0xc0 && streamId <= 0xef) || streamId == 0xfd;
  }

  /** The header at the beginning; absent if there is none, or not all of it. */
  static Optional<PesHeader> read(Octets bytes) {
    if (bytes.size() < SHORTEST
        || bytes.at(0) != 0
        || bytes.at(1) != 0
        || bytes.at(2) != 1
        || !timed(bytes.at(3))
        || bytes.at(6) >> 6 != 2) {
      return Optional.empty();
    }
    int dataAt = SHORTEST + bytes.at(8);
    boolean hasPts = (bytes.at(7) & 0x80) != 0 && bytes.at(8) >= STAMP;
    boolean hasDts = hasPts && (bytes.at(7) & 0x40) != 0 && bytes.at(8) >= 2 * STAMP;
    if (bytes.size() < dataAt) {
      return Optional.empty();
    }
    OptionalLong pts = hasPts ? stamp(bytes, SHORTEST) : OptionalLong.empty();
    return Optional.of(
        new PesHeader(
            bytes.at(4) << 8 | bytes.at(5),
            pts,
            hasDts ? stamp(bytes, SHORTEST + STAMP) : pts,
            hasPts ? SHORTEST : 0,
            hasDts ? SHORTEST + STAMP : 0,
            dataAt));
  }

  private static OptionalLong stamp(Octets bytes, int at) {
    return OptionalLong.of(
        (long) (bytes.at(at) & 0xe) << 29
            | bytes.at(at + 1) << 22
            | (bytes.at(at + 2) & 0xfe) << 14
            | bytes.at(at + 3) << 7
            | bytes.at(at + 4) >> 1);
  }

  /** Moves its times, where it stands in an array. */
  void shift(byte[] target, int headerAt, long offset) {
    if (ptsAt > 0) {
      stamp(target, headerAt + ptsAt, dtsAt > 0 ? 3 : 2, pts.getAsLong() + offset);
    }
    if (dtsAt > 0) {
      stamp(target, headerAt + dtsAt, 1, dts.getAsLong() + offset);
    }
  }

  private static void stamp(byte[] target, int at, int prefix, long time) {
    long wrapped = Timestamps.wrap(time);
    target[at] = (byte) (prefix << 4 | (wrapped >> 29 & 0xe) | 1);
    target[at + 1] = (byte) (wrapped >> 22);
    target[at + 2] = (byte) (wrapped >> 14 | 1);
    target[at + 3] = (byte) (wrapped >> 7);
    target[at + 4] = (byte) (wrapped << 1 | 1);
  }

  /**
   * Header bytes of a new PES packet.
   *
   * @param size of what it carries; a length that has no room for it is left untold, which only
   *     video may
   */
  static Octets write(int streamId, long pts, long dts, int size) {
    int stamps = pts == dts ? STAMP : 2 * STAMP;
    int length = SHORTEST - FIXED + stamps + size;
    byte[] header = new byte[SHORTEST + stamps];
    header[2] = 1;
    header[3] = (byte) streamId;
    if (length <= 0xffff) {
      header[4] = (byte) (length >> 8);
      header[5] = (byte) length;
    }
    // Marker bits, and that what it carries begins with a unit (data_alignment_indicator).
    header[6] = (byte) 0x84;
    header[7] = (byte) (pts == dts ? 0x80 : 0xc0);
    header[8] = (byte) stamps;
    stamp(header, SHORTEST, pts == dts ? 2 : 3, pts);
    if (pts != dts) {
      stamp(header, SHORTEST + STAMP, 1, dts);
    }
    return Octets.of(header);
  }
}
