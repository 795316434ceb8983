package dev.onair.sandbox.medialive.playout.receive;

import dev.onair.media.Octets;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Messages of RTMP in chunks, as a server reads and writes them.
 *
 * @see <a href="https://rtmp.veriskope.com/docs/spec/#53chunking">Adobe: RTMP, 5.3</a>
 */
final class RtmpChunks {

  private static final int FIRST_SIZE = 128;
  private static final int LARGEST_MESSAGE = 16 << 20;

  /** What the messages that are not whole yet may have together. */
  private static final long MOST_UNDER_WAY = 2L * LARGEST_MESSAGE;

  /** Senders of all kinds use fewer than ten. */
  private static final int MOST_STREAMS = 64;

  private static final int EXTENDED = 0xffffff;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Map<Integer, Sender> senders = new HashMap<>();
  private int size = FIRST_SIZE;
  private long read;
  private long underWay;

  /** What is known of a chunk stream: later headers say only what has changed. */
  private static final class Sender {
    private long timestamp;
    private long delta;
    private int field;
    private int type;
    private int stream;
    private byte[] payload = new byte[0];
    private int filled;
  }

  RtmpChunks(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Bytes that were read so far. */
  long read() {
    return read;
  }

  /**
   * The next message, waited for.
   *
   * @throws IOException at the end, and if it is none
   */
  RtmpMessage next() throws IOException {
    while (true) {
      int basic = in.readUnsignedByte();
      read++;
      int id = basic & 0x3f;
      if (id == 0) {
        id = 64 + in.readUnsignedByte();
      } else if (id == 1) {
        id = 64 + in.readUnsignedByte() + (in.readUnsignedByte() << 8);
      }
      Sender sender = senders.computeIfAbsent(id, key -> new Sender());
      if (senders.size() > MOST_STREAMS) {
        throw new IOException("more than " + MOST_STREAMS + " chunk streams");
      }
      header(sender, basic >> 6);
      int part = Math.min(size, sender.payload.length - sender.filled);
      in.readFully(sender.payload, sender.filled, part);
      read += part;
      sender.filled += part;
      if (sender.filled == sender.payload.length) {
        RtmpMessage message =
            new RtmpMessage(
                sender.type, sender.timestamp, sender.stream, Octets.of(sender.payload));
        sender.filled = 0;
        sender.payload = new byte[sender.payload.length];
        if (message.type() != RtmpMessage.CHUNK_SIZE) {
          return message;
        }
        resize(message.payload().toArray());
      }
    }
  }

  private void resize(byte[] payload) throws IOException {
    size = payload.length == 4 ? ByteBuffer.wrap(payload).getInt() : 0;
    if (size < 1) {
      throw new IOException("a chunk of " + size + " bytes");
    }
  }

  private void header(Sender sender, int form) throws IOException {
    boolean isFirst = sender.filled == 0;
    if (form < 3) {
      sender.field = medium();
    }
    if (form < 2) {
      int length = medium();
      if (length > LARGEST_MESSAGE) {
        throw new IOException("a message of " + length + " bytes");
      }
      underWay += length - sender.payload.length;
      if (underWay > MOST_UNDER_WAY) {
        throw new IOException("messages of " + underWay + " bytes at once");
      }
      sender.type = in.readUnsignedByte();
      sender.payload = new byte[length];
      sender.filled = 0;
    }
    if (form == 0) {
      sender.stream = Integer.reverseBytes(in.readInt());
    }
    read += new int[] {11, 7, 3, 0}[form];
    long time = sender.field;
    if (sender.field == EXTENDED) {
      time = in.readInt() & 0xffffffffL;
      read += 4;
    }
    if (form < 3) {
      sender.delta = time;
    }
    if (form == 0) {
      sender.timestamp = time;
    } else if (isFirst) {
      sender.timestamp += sender.delta;
    }
  }

  private int medium() throws IOException {
    return in.readUnsignedByte() << 16 | in.readUnsignedShort();
  }

  /** Writes a message of the connection, or of its stream. */
  void write(int type, int stream, byte[] payload) throws IOException {
    out.writeByte(3);
    writeMedium(0);
    writeMedium(payload.length);
    out.writeByte(type);
    out.writeInt(Integer.reverseBytes(stream));
    for (int from = 0; from < payload.length; from += FIRST_SIZE) {
      if (from > 0) {
        out.writeByte(0xc3);
      }
      out.write(payload, from, Math.min(FIRST_SIZE, payload.length - from));
    }
    out.flush();
  }

  private void writeMedium(int value) throws IOException {
    out.writeByte(value >> 16);
    out.writeShort(value);
  }
}
