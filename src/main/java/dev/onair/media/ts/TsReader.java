package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads packets of a transport stream as they come; what is no packet is skipped. */
public final class TsReader {

  private static final int BLOCK = 64 * TsPacket.SIZE;

  private final InputStream in;
  private byte[] block = new byte[BLOCK];
  private int from;
  private int to;
  private boolean ended;
  private boolean inStep;
  private long consumed;
  private long skipped;

  public TsReader(InputStream in) {
    this.in = in;
  }

  /** All packets of bytes that are in memory. */
  static List<Positioned> all(Octets bytes) {
    TsReader reader = new TsReader(bytes.stream());
    List<Positioned> packets = new ArrayList<>(bytes.size() / TsPacket.SIZE + 1);
    try {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        packets.add(new Positioned(next.get(), reader.consumed - TsPacket.SIZE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
    return packets;
  }

  /** A packet, and where it began. */
  record Positioned(TsPacket packet, long position) {}

  /** The next packet, waited for; absent at the stream's end, where a cut packet is dropped. */
  public Optional<TsPacket> next() throws IOException {
    while (available(TsPacket.SIZE)) {
      if ((block[from] & 0xff) == TsPacket.SYNC && (inStep || followed())) {
        TsPacket packet = new TsPacket(Octets.of(block, from, from + TsPacket.SIZE));
        inStep = true;
        consume(TsPacket.SIZE);
        return Optional.of(packet);
      }
      inStep = false;
      skipped++;
      consume(1);
    }
    skipped += to - from;
    consume(to - from);
    return Optional.empty();
  }

  /**
   * Out of step, a 0x47 begins a packet only if the next one begins where it must, or nothing
   * follows.
   */
  private boolean followed() throws IOException {
    return !available(TsPacket.SIZE + 1) || (block[from + TsPacket.SIZE] & 0xff) == TsPacket.SYNC;
  }

  private void consume(int size) {
    from += size;
    consumed += size;
  }

  private boolean available(int size) throws IOException {
    while (to - from < size && !ended) {
      if (from + size > block.length) {
        // A new one: packets that were handed out look into the old one.
        byte[] next = new byte[BLOCK];
        System.arraycopy(block, from, next, 0, to - from);
        to -= from;
        from = 0;
        block = next;
      }
      int count = in.read(block, to, block.length - to);
      ended = count < 0;
      to += Math.max(count, 0);
    }
    return to - from >= size;
  }

  /** Bytes so far that belonged to no packet. */
  public long skipped() {
    return skipped;
  }
}
