package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Senders that mean no good, or know no better. */
class HostileSendersTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final DataOutputStream sender = new DataOutputStream(sent);

  @Test
  void manyMessagesThatNeverEndDontFillTheMemory() throws IOException {
    chunksOfOneByte();
    for (int stream = 4; stream < 60; stream++) {
      begin(stream, (16 << 20) - 1);
    }

    assertThatThrownBy(() -> read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("at once");
  }

  @Test
  void noSenderHasThousandsOfChunkStreams() throws IOException {
    for (int stream = 64; stream < 1000; stream++) {
      sender.writeByte(1);
      sender.writeByte((stream - 64) & 0xff);
      sender.writeByte((stream - 64) >> 8);
      header(200);
      sender.write(new byte[128]);
    }

    assertThatThrownBy(() -> read())
        .isInstanceOf(IOException.class)
        .hasMessage("more than 64 chunk streams");
  }

  @Test
  void aLongMessageIsReadAndTheNextOneToo() throws IOException {
    for (int i = 0; i < 5; i++) {
      sender.writeByte(4);
      header(10_000_000);
      byte[] payload = new byte[10_000_000];
      for (int from = 0; from < payload.length; from += 128) {
        if (from > 0) {
          sender.writeByte(0xc4);
        }
        sender.write(payload, from, Math.min(128, payload.length - from));
      }
    }

    RtmpChunks chunks = chunks();
    for (int i = 0; i < 5; i++) {
      assertThat(chunks.next().payload().size()).isEqualTo(10_000_000);
    }
  }

  private void chunksOfOneByte() throws IOException {
    sender.writeByte(2);
    sender.write(new byte[] {0, 0, 0, 0, 0, 4, RtmpMessage.CHUNK_SIZE, 0, 0, 0, 0});
    sender.writeInt(1);
  }

  private void begin(int stream, int length) throws IOException {
    sender.writeByte(stream);
    header(length);
    sender.writeByte(0);
  }

  private void header(int length) throws IOException {
    sender.write(new byte[3]);
    sender.writeByte(length >> 16);
    sender.writeShort(length);
    sender.writeByte(RtmpMessage.VIDEO);
    sender.writeInt(0);
  }

  private RtmpChunks chunks() {
    return new RtmpChunks(
        new DataInputStream(new ByteArrayInputStream(sent.toByteArray())),
        new DataOutputStream(new ByteArrayOutputStream()));
  }

  private void read() throws IOException {
    RtmpChunks chunks = chunks();
    while (true) {
      chunks.next();
    }
  }

  @Test
  void headersThatAreRepeatedAreKeptOnce() throws Exception {
    Intake intake = new Intake(Clock.systemUTC());
    FlvTags tags = new FlvTags(intake);
    for (byte i = 0; i < 100; i++) {
      tags.accept(
          new RtmpMessage(RtmpMessage.VIDEO, 0, 1, Octets.of(new byte[] {0x17, 0, 0, 0, 0, i})));
      tags.accept(
          new RtmpMessage(RtmpMessage.AUDIO, 0, 1, Octets.of(new byte[] {(byte) 0xaf, 0, i})));
    }

    List<byte[]> read = new ArrayList<>();
    try (IntakeReader reader = intake.read()) {
      intake.end();
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        read.add(next.get());
      }
    }

    assertThat(read).hasSize(3);
    assertThat(read.get(1)).contains(99);
    assertThat(read.get(2)).contains(99);
  }

  @Test
  void noiseIsNoStreamAndEndsNothing() {
    Random random = new Random(13);
    for (int round = 0; round < 2_000; round++) {
      byte[] packets = new byte[7 * 188];
      random.nextBytes(packets);
      for (int at = 0; at < packets.length; at += 188) {
        packets[at] = 0x47;
        if (random.nextBoolean()) {
          ByteBuffer.wrap(packets, at + 1, 5).put((byte) 0x40).put((byte) 0).put((byte) 0x10);
        }
      }
      new TsContents().look(packets);
      packets[0] = (byte) (0x80 | (packets[0] & 0x3f));
      RtpPayload.of(Octets.of(packets).toArray());
    }
    assertThat(new TsContents().look(new byte[188])).isEmpty();
  }

  @Test
  void whichPortIsTakenIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> RtmpReceiver.listen(port, "live/key", Clock.systemUTC()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("port " + port + " can't be listened on: ");
    }
  }
}
