package dev.onair.sandbox.medialive.playout.receive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One sender's connection.
 *
 * @see <a href="https://rtmp.veriskope.com/docs/spec/#7rtmp-command-messages">Adobe: RTMP, 7</a>
 */
final class RtmpSession {

  private static final int HANDSHAKE = 1536;
  private static final int VERSION = 3;
  private static final int WINDOW = 2_500_000;
  private static final int STREAM = 1;
  private static final int PING = 6;
  private static final int PONG = 7;

  private final String expected;
  private final AtomicBoolean isTaken;
  private final Intake intake;
  private String application = "";
  private Optional<FlvTags> tags = Optional.empty();

  /**
   * A connection.
   *
   * @param expected application and stream
   * @param isTaken whether another sender is sending already
   */
  RtmpSession(String expected, AtomicBoolean isTaken, Intake intake) {
    this.expected = expected;
    this.isTaken = isTaken;
    this.intake = intake;
  }

  /** Receives until the sender is gone, or turned down. */
  void serve(InputStream from, OutputStream to) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to));
    shakeHands(in, out);
    RtmpChunks chunks = new RtmpChunks(in, out);
    try {
      long told = 0;
      boolean goesOn = true;
      while (goesOn) {
        RtmpMessage message = chunks.next();
        goesOn = handle(message, chunks);
        if (chunks.read() - told > WINDOW / 2) {
          told = chunks.read();
          chunks.write(RtmpMessage.ACKNOWLEDGEMENT, 0, number(told));
        }
      }
    } finally {
      if (tags.isPresent()) {
        intake.end();
        isTaken.set(false);
      }
    }
  }

  private static void shakeHands(DataInputStream in, DataOutputStream out) throws IOException {
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new IOException("not RTMP: version " + version);
    }
    byte[] theirs = new byte[HANDSHAKE];
    in.readFully(theirs);
    out.writeByte(VERSION);
    out.write(new byte[HANDSHAKE]);
    out.write(theirs);
    out.flush();
    in.readFully(new byte[HANDSHAKE]);
  }

  /**
   * Does what a message asks for.
   *
   * @return whether the sender may go on
   */
  private boolean handle(RtmpMessage message, RtmpChunks chunks) throws IOException {
    if (message.type() == RtmpMessage.COMMAND) {
      return command(Amf.read(message.payload().toArray()), chunks);
    }
    byte[] payload = message.payload().toArray();
    if (message.type() == RtmpMessage.USER_CONTROL && payload.length == 6 && payload[1] == PING) {
      payload[1] = PONG;
      chunks.write(RtmpMessage.USER_CONTROL, 0, payload);
    } else if (tags.isPresent()) {
      tags.get().accept(message);
    }
    return true;
  }

  private boolean command(List<Optional<Object>> values, RtmpChunks chunks) throws IOException {
    String name = text(values, 0);
    Object transaction = values.size() > 1 ? values.get(1).orElse(0.0) : 0.0;
    return switch (name) {
      case "connect" -> {
        welcome(transaction, values, chunks);
        yield true;
      }
      case "createStream" -> {
        answer(chunks, "_result", transaction, null, (double) STREAM);
        yield true;
      }
      case "publish" -> publish(text(values, 3), chunks);
      case "FCUnpublish", "deleteStream", "closeStream" -> false;
      default -> {
        // releaseStream, FCPublish and others: nobody waits for more than that they are known.
        answer(chunks, "_result", transaction, null, null);
        yield true;
      }
    };
  }

  private void welcome(Object transaction, List<Optional<Object>> values, RtmpChunks chunks)
      throws IOException {
    if (values.size() > 2 && values.get(2).orElse("") instanceof Map<?, ?> asked) {
      application = String.valueOf(asked.get("app"));
    }
    chunks.write(RtmpMessage.WINDOW, 0, number(WINDOW));
    chunks.write(
        RtmpMessage.BANDWIDTH, 0, ByteBuffer.allocate(5).putInt(WINDOW).put((byte) 2).array());
    answer(
        chunks,
        "_result",
        transaction,
        Map.of("fmsVer", "FMS/3,0,1,123", "capabilities", 31.0),
        status("status", "NetConnection.Connect.Success"));
  }

  private boolean publish(String stream, RtmpChunks chunks) throws IOException {
    String asked = (application + "/" + stream).replaceFirst("\\?.*", "").replaceFirst("//", "/");
    boolean isKnown = asked.equals(expected) && isTaken.compareAndSet(false, true);
    chunks.write(
        RtmpMessage.COMMAND,
        STREAM,
        Amf.write(
            "onStatus",
            0.0,
            null,
            isKnown
                ? status("status", "NetStream.Publish.Start")
                : status("error", "NetStream.Publish.BadName")));
    if (isKnown) {
      tags = Optional.of(new FlvTags(intake));
    }
    return isKnown;
  }

  private static void answer(RtmpChunks chunks, Object... values) throws IOException {
    chunks.write(RtmpMessage.COMMAND, 0, Amf.write(values));
  }

  private static Map<String, String> status(String level, String code) {
    return Map.of("level", level, "code", code, "description", code);
  }

  private static String text(List<Optional<Object>> values, int index) {
    return values.size() > index ? values.get(index).map(Object::toString).orElse("") : "";
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(4).putInt((int) value).array();
  }
}
