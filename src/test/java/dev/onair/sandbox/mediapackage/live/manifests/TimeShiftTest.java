package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.protocol.HttpReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred segments of four seconds, 400 s, of which 200 s can be asked for. */
class TimeShiftTest {

  private static final String ROW =
      """
      {'ContainerType': 'CMAF', 'StartoverWindowSeconds': 200,
       'Segment': {'SegmentDurationSeconds': 4},
       'HlsManifests': [
         {'ManifestName': 'index', 'ManifestWindowSeconds': 60, 'UrlEncodeChildManifest': true},
         {'ManifestName': 'raw', 'ManifestWindowSeconds': 60},
         {'ManifestName': 'late', 'ManifestWindowSeconds': 60,
          'FilterConfiguration': {'TimeDelaySeconds': 40}}],
       'LowLatencyHlsManifests': [{'ManifestName': 'll', 'ManifestWindowSeconds': 60}],
       'DashManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 60}]}
      """;

  private static final long BEGIN = MadeUpStream.FIRST_NUMBER;
  private static final long NOW = BEGIN + 400;

  private final MadeUpChannel channel = MadeUpChannel.of(MadeUpChannel.stream().segments(101, 4));
  private final Requests requests = new Requests(ROW, channel.arrived(100, 0));

  @Test
  void theWindowHasAsManySegmentsAsFit() {
    assertThat(segments(requests.text("index_360p.m3u8"))).isEqualTo("85-99");
    assertThat(segments(settings("manifest_window_seconds%3A30"))).isEqualTo("93-99");
  }

  @Test
  void aDelayMovesTheLiveEdge() {
    assertThat(segments(settings("time_delay:40"))).isEqualTo("75-89");
    assertThat(segments(requests.text("index_360p.m3u8", "time_delay=40"))).isEqualTo("75-89");
    assertThat(segments(requests.text("late_360p.m3u8"))).isEqualTo("75-89");
    assertThat(requests.text("index.mpd", "time_delay=40"))
        .contains("availabilityStartTime=\"1970-01-01T00:00:40Z\"");
  }

  @Test
  void aStartIsFixedAndTheEndGrows() {
    String playlist = requests.text("index_360p.m3u8", "start=" + (NOW - 102));

    assertThat(segments(playlist)).isEqualTo("74-99");
    assertThat(playlist).doesNotContain("PLAYLIST-TYPE", "ENDLIST");
    assertThat(requests.text("index.mpd", "start=" + (NOW - 102)))
        .contains("type=\"dynamic\"")
        .doesNotContain("timeShiftBufferDepth");
  }

  @Test
  void anEndThatIsOverMakesAVod() {
    String playlist = settings("start:" + (NOW - 100) + ";end:" + (NOW - 80));

    assertThat(segments(playlist)).isEqualTo("75-79");
    assertThat(playlist).contains("#EXT-X-PLAYLIST-TYPE:VOD\n").endsWith("#EXT-X-ENDLIST\n");
    assertThat(requests.text("index.mpd", "start=" + (NOW - 100) + "&end=" + (NOW - 80)))
        .contains("type=\"static\"", "mediaPresentationDuration=\"PT20S\"");
    assertThat(segments(requests.text("index_360p.m3u8", "end=" + (NOW - 80)))).isEqualTo("65-79");
  }

  @Test
  void anEndThatIsToComeMakesAnEvent() {
    String playlist = settings("start:" + (NOW - 20) + ";end:" + (NOW + 20));

    assertThat(segments(playlist)).isEqualTo("95-99");
    assertThat(playlist).contains("#EXT-X-PLAYLIST-TYPE:EVENT\n").doesNotContain("ENDLIST");
  }

  @Test
  void aClipShowsNothingOlderThanItsStart() {
    assertThat(segments(settings("time_delay:40;clip_start_time:" + (NOW - 60))))
        .isEqualTo("85-89");
  }

  @Test
  void whatIsBeforeTheStartoverWindowIsNotFound() throws Exception {
    assertThat(requests.status("index_360p.m3u8", "start=" + (NOW - 201))).isEqualTo(404);
    assertThat(requests.status("index_360p.m3u8", "end=" + (NOW - 201))).isEqualTo(404);
    assertThat(requests.status("index.mpd", "start=" + (NOW - 201))).isEqualTo(404);
    assertThat(requests.status("index_360p.m3u8", "start=" + (NOW - 200))).isEqualTo(200);
    assertThat(requests.status("index_360p.m3u8", "start=" + (NOW + 60))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start=1769882700&end=1769882700",
        "start=yesterday",
        "start=2026-01-31T18:00:00",
        "time_delay=200",
        "time_delay=-1",
        "start=1769882700&aws.manifestsettings=start:1769882700",
        "aws.manifestsettings=speed:2",
        "aws.manifestsettings=start",
        "aws.manifestsettings=manifest_window_seconds:7",
        "aws.manifestsettings=manifest_window_seconds:60",
        "aws.manifestsettings=clip_start_time:1769882700;start:1769882700",
        "start=1&start=2",
        "start=1769882700&end=1769969101",
      })
  void whatMakesNoSenseIsRefused(String query) throws Exception {
    HttpReply reply = requests.answer("index_360p.m3u8", query);

    assertThat(reply.status()).as(reply.body().text()).isEqualTo(400);
  }

  @Test
  void whatTheEndpointFixesCantBeAskedFor() throws Exception {
    assertThat(requests.status("late_360p.m3u8", "time_delay=4")).isEqualTo(400);
    assertThat(requests.status("late_360p.m3u8", "start=" + (NOW - 100))).isEqualTo(200);
  }

  @Test
  void mediaPlaylistsAreAskedWithTheSameTimeInTheOrderOfTheAlphabet() {
    String query = "start=2026-01-31T18:03:30Z&aws.manifestsettings=time_delay:10&x=1";

    assertThat(requests.text("index.m3u8", query))
        .contains(
            "\nindex_720p.m3u8?aws.manifestsettings=time_delay%3A10&start=2026-01-31T18%3A03%3A30Z\n");
    assertThat(requests.text("raw.m3u8", query))
        .contains(
            "\nraw_720p.m3u8?aws.manifestsettings=time_delay:10&start=2026-01-31T18:03:30Z\n");
  }

  @Test
  void aPlusThatWasNotEncodedIsStillAZone() {
    String zone = "start=2026-01-31T19:05:00+01:00";

    assertThat(segments(requests.text("index_360p.m3u8", zone))).isEqualTo("75-99");
  }

  @Test
  void lateLowLatencyHasNoParts() {
    channel.arrived(100, 3);

    assertThat(requests.text("ll_360p.m3u8")).contains("#EXT-X-PART:", "#EXT-X-PRELOAD-HINT:");
    assertThat(requests.text("ll_360p.m3u8", "time_delay=4"))
        .doesNotContain("PART", "PRELOAD", "BLOCK");
  }

  private String settings(String settings) {
    return requests.text("index_360p.m3u8", "aws.manifestsettings=" + settings);
  }

  /** First and last segment of a playlist, counted from the stream's first. */
  private static String segments(String playlist) {
    long first = Long.parseLong(playlist.replaceFirst("(?s).*MEDIA-SEQUENCE:(\\d+).*", "$1"));
    long count = playlist.lines().filter(line -> line.startsWith("#EXTINF")).count();
    return (first - BEGIN) + "-" + (first - BEGIN + count - 1);
  }
}
