package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.protocol.HttpReply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A channel of which ten segments have come whole, and two of the four parts of the next. */
class HlsReloadTest {

  private static final String ROW =
      """
      {'ContainerType': 'CMAF', 'StartoverWindowSeconds': 60,
       'Segment': {'SegmentDurationSeconds': 1},
       'LowLatencyHlsManifests': [{'ManifestName': 'll'}],
       'HlsManifests': [{'ManifestName': 'index'}]}
      """;

  private static final long GROWING = MadeUpStream.FIRST_NUMBER + 10;

  private final MadeUpChannel channel =
      MadeUpChannel.of(MadeUpChannel.stream().segments(20, 1)).arrived(10, 2);
  private final Requests requests = new Requests(ROW, channel);

  @Test
  void whatIsThereIsAnsweredAtOnce() throws Exception {
    assertThat(asked(GROWING, 1)).contains("." + "1.mp4").contains(hint(GROWING, 2));
    assertThat(asked(GROWING - 1)).contains(hint(GROWING, 2));
  }

  @Test
  void aPartIsWaitedFor() throws Exception {
    CompletableFuture<String> later = later("_HLS_msn=" + GROWING + "&_HLS_part=2");
    assertThat(later).isNotDone();

    channel.arrived(10, 3);

    assertThat(later.get(10, TimeUnit.SECONDS)).contains(hint(GROWING, 3));
  }

  @Test
  void aSegmentIsWaitedForUntilItIsWhole() throws Exception {
    CompletableFuture<String> later = later("_HLS_msn=" + GROWING);
    channel.arrived(10, 3);
    assertThat(later).isNotDone();

    channel.arrived(11, 0);

    assertThat(later.get(10, TimeUnit.SECONDS)).contains(hint(GROWING + 1, 0));
  }

  @Test
  void aPartAfterTheLastIsTheFirstOfTheNextSegment() throws Exception {
    CompletableFuture<String> later = later("_HLS_msn=" + GROWING + "&_HLS_part=4");
    channel.arrived(11, 0);
    assertThat(later).isNotDone();

    channel.arrived(11, 1);

    assertThat(later.get(10, TimeUnit.SECONDS)).contains(hint(GROWING + 1, 1));
  }

  @Test
  void whatDoesNotComeIsAnsweredAfterThreeSegments() throws Exception {
    assertThat(requests.status("ll_360p.m3u8", "_HLS_msn=" + (GROWING + 1))).isEqualTo(503);
  }

  @Test
  void whatIsTooFarAheadIsNotWaitedFor() throws Exception {
    assertThat(requests.status("ll_360p.m3u8", "_HLS_msn=" + (GROWING + 2))).isEqualTo(400);
    assertThat(requests.status("ll_360p.m3u8", "_HLS_msn=" + GROWING + "&_HLS_part=40"))
        .isEqualTo(400);
    assertThat(requests.status("ll_360p.m3u8", "_HLS_part=1")).isEqualTo(400);
    assertThat(requests.status("ll_360p.m3u8", "_HLS_msn=x")).isEqualTo(400);
  }

  @Test
  void onlyLowLatencyWaits() throws Exception {
    assertThat(requests.status("index_360p.m3u8", "_HLS_msn=" + (GROWING + 9))).isEqualTo(200);
    assertThat(requests.status("ll_360p.m3u8", "time_delay=3&_HLS_msn=" + (GROWING + 9)))
        .isEqualTo(200);
  }

  @Test
  void thePartThatIsHintedAtIsWaitedFor() throws Exception {
    CompletableFuture<HttpReply> later = file("segment_360p_" + GROWING + ".2.mp4");
    assertThat(later).isNotDone();

    channel.arrived(10, 3);

    HttpReply reply = later.get(10, TimeUnit.SECONDS);
    assertThat(reply.body().text()).isEqualTo("part 360p " + GROWING + " 2");
    assertThat(reply.headers())
        .containsEntry("Cache-Control", "max-age=1209600")
        .containsEntry("Content-Type", "video/mp4");
  }

  @Test
  void aHintedPartThatItsSegmentNeverGotIsNotFound() throws Exception {
    CompletableFuture<HttpReply> later = file("segment_360p_" + GROWING + ".4.mp4");

    channel.arrived(11, 0);

    assertThat(later.get(10, TimeUnit.SECONDS).status()).isEqualTo(404);
  }

  @Test
  void aGrowingSegmentIsGivenWhole() throws Exception {
    CompletableFuture<HttpReply> later = file("segment_audio_eng_" + GROWING + ".mp4");
    assertThat(later).isNotDone();

    channel.arrived(11, 0);

    HttpReply reply = later.get(10, TimeUnit.SECONDS);
    assertThat(reply.body().text()).isEqualTo("segment audio_eng " + GROWING);
    assertThat(reply.headers()).containsEntry("Content-Type", "audio/mp4");
  }

  @Test
  void segmentsThatNobodyHintedAtAreNotFound() throws Exception {
    assertThat(requests.status("segment_360p_" + (GROWING + 1) + ".mp4", "")).isEqualTo(404);
    assertThat(requests.status("segment_360p_" + (GROWING + 2) + ".0.mp4", "")).isEqualTo(404);
    assertThat(requests.status("segment_360p_1.mp4", "")).isEqualTo(404);
  }

  private String asked(long sequence, int part) {
    return requests.text("ll_360p.m3u8", "_HLS_msn=" + sequence + "&_HLS_part=" + part);
  }

  private String asked(long sequence) {
    return requests.text("ll_360p.m3u8", "_HLS_msn=" + sequence);
  }

  private CompletableFuture<String> later(String query) {
    return CompletableFuture.supplyAsync(() -> requests.text("ll_360p.m3u8", query));
  }

  private CompletableFuture<HttpReply> file(String name) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return requests.answer(name, "");
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String hint(long number, int part) {
    return "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"segment_360p_" + number + "." + part + ".mp4\"";
  }
}
