package dev.onair.sandbox.mediapackage.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.protocol.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestTest {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final Packed packed = new Packed();

  @Test
  void aChannelThatIsNotThereIsNotFound() {
    HttpReply reply = new TestEncoder(packed.packager.ingest(), "/in/v1/g/1/x/index").segment(0, 0);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body().text()).isEqualTo("there is no packaging channel g/x\n");
  }

  @Test
  void aChannelWithoutPolicyTakesNothing() {
    packed.rows.put("g/c", new PackagingRow(false, Duration.ZERO, Duration.ZERO));

    assertThat(packed.encoder(1).segment(0, 0).status()).isEqualTo(403);
    assertThat(packed.files.bytes()).isZero();
  }

  @Test
  void onlyTwoPipelinesAreThere() {
    TestEncoder encoder = new TestEncoder(packed.packager.ingest(), "/in/v1/g/3/c/index");

    assertThat(encoder.segment(0, 0).status()).isEqualTo(404);
  }

  @Test
  void encodersDontAsk() {
    assertThat(packed.encoder(1).send("GET", ".m3u8", new byte[0]).status()).isEqualTo(405);
  }

  @Test
  void whatIsNeitherSegmentNorPlaylistIsRefused() {
    HttpReply reply = packed.encoder(1).put(".txt", "hello");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().text())
        .isEqualTo("index.txt is no transport stream, nor a playlist of HLS\n");
  }

  @Test
  void aSegmentWithoutAProgramIsRefused() {
    byte[] stuffing = new byte[188 * 4];
    for (int i = 0; i < stuffing.length; i += 188) {
      stuffing[i] = 0x47;
      stuffing[i + 1] = 0x1f;
      stuffing[i + 2] = (byte) 0xff;
    }

    assertThat(packed.encoder(1).put("_big_00000.ts", stuffing).status()).isEqualTo(400);
    assertThat(packed.files.bytes()).isZero();
  }

  @Test
  void aSegmentWhoseTimesLeapIsRefused() {
    Footage footage = new Footage();
    Octets one = footage.second(1, 0, 0, List.of());
    Octets other = footage.second(1, 1, 40_000_000_000L, List.of());

    HttpReply leaps =
        packed.encoder(1).put("_big_00000.ts", Octets.join(List.of(one, other)).toArray());
    HttpReply back =
        packed.encoder(1).put("_big_00000.ts", Octets.join(List.of(other, one)).toArray());

    assertThat(leaps.status()).isEqualTo(400);
    assertThat(leaps.body().text()).contains("decoding times of PID 256 go from");
    assertThat(back.status()).isEqualTo(400);
    assertThat(packed.files.bytes()).isZero();
  }

  @Test
  void aPlaylistThatCantBeReadIsRefused() {
    HttpReply reply = packed.encoder(1).put("_big.m3u8", "#EXTM3U\n#EXTINF:what,\nx.ts\n");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().text()).startsWith("index_big.m3u8: the playlist can't be read");
  }

  @Test
  void aSegmentCountsWhenItsPlaylistListsIt() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0);

    encoder.segment(0, 1);
    encoder.segment(1, 1);
    assertThat(seconds()).isEqualTo(1);

    encoder.list(1);
    encoder.put("_big.m3u8", encoder.playlist("_big"));
    assertThat(seconds()).isEqualTo(1);
    encoder.put("_small.m3u8", encoder.playlist("_small"));
    assertThat(seconds()).isEqualTo(2);
  }

  @Test
  void aPlaylistMayComeBeforeItsSegment() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0);

    encoder.list(1);
    encoder.put("_big.m3u8", encoder.playlist("_big"));
    encoder.put("_small.m3u8", encoder.playlist("_small"));
    encoder.segment(0, 1);
    encoder.segment(1, 1);

    assertThat(seconds()).isEqualTo(2);
  }

  @Test
  void segmentsThatComeInAnotherOrderCountInThePlaylists() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0, 2);
    encoder.list(2);
    encoder.list(3);
    for (String child : List.of("_big", "_small")) {
      encoder.put(child + ".m3u8", encoder.playlist(child));
    }

    for (int second : List.of(3, 2)) {
      encoder.segment(0, second);
      encoder.segment(1, second);
    }

    assertThat(packed.channel().cut(Packed.cmaf(1)).segments())
        .extracting(Segment::run)
        .containsExactly(0, 0, 0, 0);
  }

  @Test
  void aPlaylistThatComesLateTakesNothingBack() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0, 2);
    encoder.list(2);
    String before = encoder.playlist("_big");
    encoder.list(3);
    encoder.put("_big.m3u8", encoder.playlist("_big"));
    encoder.put("_big.m3u8", before);
    encoder.put("_small.m3u8", encoder.playlist("_small"));
    for (int second : List.of(2, 3)) {
      encoder.segment(0, second);
      encoder.segment(1, second);
    }

    assertThat(seconds()).isEqualTo(4);
  }

  @Test
  void aSegmentThatIsSentAgainCountsOnce() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0, 3);
    long kept = packed.files.bytes();

    encoder.segment(0, 2);
    encoder.put("_big.m3u8", encoder.playlist("_big"));

    assertThat(seconds()).isEqualTo(3);
    assertThat(packed.files.bytes()).isEqualTo(kept);
  }

  @Test
  void deletingAListedSegmentTakesNothingAway() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0, 3);

    assertThat(encoder.send("DELETE", "_big_00000.ts", new byte[0]).status()).isEqualTo(200);

    assertThat(seconds()).isEqualTo(3);
  }

  @Test
  void deletingASegmentThatIsNotListedGivesItsRoomBack() {
    TestEncoder encoder = packed.encoder(1);
    encoder.segment(0, 0);

    encoder.send("DELETE", "_big_00000.ts", new byte[0]);

    assertThat(packed.files.bytes()).isZero();
  }

  @Test
  void postIsTakenAsPut() {
    TestEncoder encoder = packed.encoder(1);

    assertThat(encoder.send("POST", ".m3u8", TestEncoder.multivariant().getBytes(UTF_8)).status())
        .isEqualTo(200);
  }

  @Test
  void datesAreThePlaylists() {
    packed.encoder(1).since(Instant.parse("2025-01-01T00:00:00Z")).push(5, 8);

    assertThat(packed.channel().cut(Packed.cmaf(1)).segments())
        .extracting(Segment::start)
        .containsExactly(
            Instant.parse("2025-01-01T00:00:05Z"),
            Instant.parse("2025-01-01T00:00:06Z"),
            Instant.parse("2025-01-01T00:00:07Z"));
  }

  @Test
  void withoutDatesTheFirstSegmentEndedWhenItCame() {
    packed.live(packed.encoder(1).undated(), 0, 3);

    assertThat(packed.channel().cut(Packed.cmaf(1)).segments())
        .extracting(Segment::start)
        .containsExactly(NOON.minusSeconds(1), NOON, NOON.plusSeconds(1));
  }

  @Test
  void withoutMultivariantPlaylistTheSegmentsTell() {
    packed.live(packed.encoder(1).alone(), 0, 3);

    assertThat(packed.channel().cut(Packed.cmaf(1)).renditions())
        .extracting(Rendition::id)
        .containsExactly("index_big", "index_small", "audio_eng");
    assertThat(seconds()).isEqualTo(3);
  }

  @Test
  void aChildThatStopsIsLeftOutAfterAWhileAndComesBack() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0, 2);

    for (int second = 2; second < 6; second++) {
      encoder.segment(0, second);
      encoder.list(second);
      encoder.put("_big.m3u8", encoder.playlist("_big"));
    }
    Cut without = packed.channel().cut(Packed.cmaf(1));
    encoder.push(6, 9);
    Cut again = packed.channel().cut(Packed.cmaf(1));

    assertThat(without.renditions()).extracting(Rendition::id).containsExactly("big", "audio_eng");
    assertThat(without.segments()).hasSize(4);
    assertThat(again.renditions())
        .extracting(Rendition::id)
        .containsExactly("big", "small", "audio_eng");
    assertThat(again.segments()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void nothingIsThereBeforeTheFirstSegment() {
    assertThat(packed.packager.find("g", "c")).isEmpty();

    packed.encoder(1).segment(0, 0);

    assertThat(packed.channel().cut(Packed.cmaf(1)).segments()).isEmpty();
    assertThat(packed.channel().cut(Packed.cmaf(1)).renditions()).isEmpty();
  }

  private int seconds() {
    return packed.channel().cut(Packed.cmaf(1)).segments().size();
  }

  @Test
  void aPlaylistThatTheMultivariantOneDoesntListTakesNothingFromOthers() {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0);

    for (int second = 1; second < 40; second++) {
      encoder.segment(0, second);
      encoder.segment(1, second);
      encoder.list(second);
      encoder.put("_iframes.m3u8", encoder.playlist("_big"));
      encoder.put("_big.m3u8", encoder.playlist("_big"));
      encoder.put("_small.m3u8", encoder.playlist("_small"));
      packed.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(seconds()).isEqualTo(40);
    assertThat(packed.channel().cut(Packed.cmaf(1)).renditions())
        .extracting(Rendition::id)
        .contains("big", "small");
  }
}
