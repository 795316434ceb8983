package dev.onair.sandbox.medialive.playout.receive;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an RTP packet carries.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3550#section-5.1">RFC 3550, 5.1</a>
 */
final class RtpPayload {

  private static final int HEADER = 12;
  private static final int EXTENSION_HEADER = 4;
  private static final int WORD = 4;

  private RtpPayload() {}

  /** The payload; absent of what is no RTP. */
  static Optional<byte[]> of(byte[] packet) {
    if (packet.length < HEADER || (packet[0] & 0xc0) != 0x80) {
      return Optional.empty();
    }
    int from = HEADER + (packet[0] & 0x0f) * WORD;
    if ((packet[0] & 0x10) != 0 && from + EXTENSION_HEADER <= packet.length) {
      int words = ((packet[from + 2] & 0xff) << 8) | (packet[from + 3] & 0xff);
      from += EXTENSION_HEADER + words * WORD;
    }
    boolean isPadded = (packet[0] & 0x20) != 0;
    int to = packet.length - (isPadded ? packet[packet.length - 1] & 0xff : 0);
    return from < to ? Optional.of(Arrays.copyOfRange(packet, from, to)) : Optional.empty();
  }
}
