package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RtmpSessionTest {

  private static final byte[] AVC_HEADER = HexFormat.of().parseHex("1700000000");
  private static final byte[] AVC_KEY = HexFormat.of().parseHex("1701000000aa");
  private static final byte[] AVC_OTHER = HexFormat.of().parseHex("2701000000bb");
  private static final byte[] AAC_HEADER = HexFormat.of().parseHex("af001190");
  private static final byte[] AAC = HexFormat.of().parseHex("af01cc");

  private final Intake intake = new Intake(Clock.systemUTC());
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

  @Test
  void aSenderIsWelcomedAndItsTagsBegin() throws Exception {
    Sender sender = new Sender().connect("live").publish("key");
    sender.message(RtmpMessage.VIDEO, AVC_HEADER).message(RtmpMessage.AUDIO, AAC_HEADER);
    sender.message(RtmpMessage.VIDEO, AVC_KEY).message(RtmpMessage.AUDIO, AAC);

    assertThatThrownBy(() -> serve(sender)).isInstanceOf(EOFException.class);

    assertThat(codes()).containsExactly("NetConnection.Connect.Success", "NetStream.Publish.Start");
    assertThat(intake.contents())
        .contains(
            new Contents(
                "flv",
                Optional.of("v:0"),
                List.of(new Contents.Sound("a:0", 0, Optional.empty()))));
    assertThat(intake.sender()).isEqualTo(1);
    assertThat(isTaken).isFalse();
  }

  @Test
  void whoComesLaterGetsTheHeadersFirstAndThenAKeyFrame() throws Exception {
    FlvTags tags = new FlvTags(intake);
    tags.accept(message(RtmpMessage.VIDEO, AVC_HEADER));
    tags.accept(message(RtmpMessage.VIDEO, AVC_KEY));
    IntakeReader reader = intake.read();
    tags.accept(message(RtmpMessage.VIDEO, AVC_OTHER));
    tags.accept(message(RtmpMessage.AUDIO, AAC));
    tags.accept(message(RtmpMessage.VIDEO, AVC_KEY));
    tags.accept(message(RtmpMessage.VIDEO, AVC_OTHER));
    intake.end();

    List<String> read = new ArrayList<>();
    for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
      read.add(HexFormat.of().formatHex(next.get()));
    }

    assertThat(read)
        .containsExactly(
            "464c5601050000000900000000",
            "0900000500002800000000" + "1700000000" + "00000010",
            "0900000600002800000000" + "1701000000aa" + "00000011",
            "0900000600002800000000" + "2701000000bb" + "00000011");
  }

  @Test
  void metadataSaysWhatIsThere() throws Exception {
    FlvTags tags = new FlvTags(intake);

    tags.accept(
        message(
            RtmpMessage.DATA,
            Amf.write("@setDataFrame", "onMetaData", Map.of("videocodecid", 7.0))));

    assertThat(intake.contents()).contains(new Contents("flv", Optional.of("v:0"), List.of()));
  }

  @Test
  void anotherNameIsTurnedDown() throws Exception {
    Sender sender = new Sender().connect("live").publish("guess");

    serve(sender);

    assertThat(codes())
        .containsExactly("NetConnection.Connect.Success", "NetStream.Publish.BadName");
    assertThat(intake.sender()).isZero();
  }

  @Test
  void aSecondSenderIsTurnedDown() throws Exception {
    isTaken.set(true);

    serve(new Sender().connect("live").publish("key"));

    assertThat(codes()).contains("NetStream.Publish.BadName");
    assertThat(isTaken).isTrue();
  }

  @Test
  void aStreamWithoutANameIsTurnedDown() throws Exception {
    Sender sender = new Sender().connect("live/key").publish("");

    serve(sender);

    assertThat(codes()).contains("NetStream.Publish.BadName");
  }

  @Test
  void whatIsNoRtmpIsRefused() {
    byte[] http = "GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    assertThatThrownBy(
            () ->
                new RtmpSession("live/key", isTaken, intake)
                    .serve(new ByteArrayInputStream(http), answers))
        .isInstanceOf(IOException.class)
        .hasMessage("not RTMP: version 71");
  }

  @Test
  void largeMessagesComeInChunksOfTheSendersSize() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new RtmpChunks(
            new DataInputStream(new ByteArrayInputStream(new byte[0])), new DataOutputStream(bytes))
        .write(RtmpMessage.VIDEO, 1, new byte[300]);
    RtmpChunks chunks =
        new RtmpChunks(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
            new DataOutputStream(new ByteArrayOutputStream()));

    RtmpMessage message = chunks.next();

    assertThat(bytes.size()).isEqualTo(12 + 300 + 2);
    assertThat(message.payload().size()).isEqualTo(300);
    assertThat(message.stream()).isEqualTo(1);
  }

  @Test
  void timesAreAddedUp() throws Exception {
    // Whole; then 40 ms later with a new length; then the same again; then with nothing said.
    String hex =
        "04"
            + "000064"
            + "000001"
            + "09"
            + "01000000"
            + "aa"
            + "44"
            + "000028"
            + "000001"
            + "09"
            + "bb"
            + "84"
            + "000028"
            + "cc"
            + "c4"
            + "dd";
    RtmpChunks chunks =
        new RtmpChunks(
            new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex))),
            new DataOutputStream(answers));

    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      times.add(chunks.next().timestamp());
    }

    assertThat(times).containsExactly(100L, 140L, 180L, 220L);
  }

  private void serve(Sender sender) throws IOException {
    new RtmpSession("live/key", isTaken, intake)
        .serve(new ByteArrayInputStream(sender.bytes.toByteArray()), answers);
  }

  private static RtmpMessage message(int type, byte[] payload) {
    return new RtmpMessage(type, 40, 1, Octets.of(payload));
  }

  /** What the server says of what it was asked for. */
  private List<String> codes() throws IOException {
    byte[] all = answers.toByteArray();
    int handshake = 1 + 2 * 1536;
    RtmpChunks chunks =
        new RtmpChunks(
            new DataInputStream(new ByteArrayInputStream(all, handshake, all.length - handshake)),
            new DataOutputStream(new ByteArrayOutputStream()));
    List<String> codes = new ArrayList<>();
    try {
      while (true) {
        RtmpMessage message = chunks.next();
        if (message.type() == RtmpMessage.COMMAND) {
          Amf.read(message.payload().toArray()).stream()
              .flatMap(Optional::stream)
              .filter(Map.class::isInstance)
              .map(value -> ((Map<?, ?>) value).get("code"))
              .filter(String.class::isInstance)
              .forEach(code -> codes.add((String) code));
        }
      }
    } catch (EOFException end) {
      return codes;
    }
  }

  /** What a sender sends. */
  private static final class Sender {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final RtmpChunks chunks =
        new RtmpChunks(
            new DataInputStream(new ByteArrayInputStream(new byte[0])),
            new DataOutputStream(bytes));

    private Sender() {
      bytes.write(3);
      bytes.writeBytes(new byte[2 * 1536]);
    }

    private Sender connect(String application) throws IOException {
      return message(RtmpMessage.COMMAND, Amf.write("connect", 1.0, Map.of("app", application)));
    }

    private Sender publish(String stream) throws IOException {
      message(RtmpMessage.COMMAND, Amf.write("createStream", 2.0, null));
      return message(RtmpMessage.COMMAND, Amf.write("publish", 3.0, null, stream, "live"));
    }

    private Sender message(int type, byte[] payload) throws IOException {
      chunks.write(type, 1, payload);
      return this;
    }
  }
}
