package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.protocol.HttpReply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFilterTest {

  private static final Selection ALL =
      Selection.of(
          List.of(
              MadeUpChannel.video("1080p", 1920, 1080, 5_000_000),
              MadeUpChannel.video("720p", 1280, 720, 3_000_000),
              MadeUpChannel.video("360p", 640, 360, 800_000),
              MadeUpChannel.audio("en", "en-US"),
              MadeUpChannel.audio("de", "de")),
          true);

  private static final String ROW =
      """
      {'ContainerType': 'CMAF', 'Segment': {'SegmentDurationSeconds': 4},
       'HlsManifests': [
         {'ManifestName': 'index', 'ManifestWindowSeconds': 60},
         {'ManifestName': 'small', 'ManifestWindowSeconds': 60,
          'FilterConfiguration': {'ManifestFilter': 'video_height:1-500'}}],
       'DashManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 60}]}
      """;

  private final Requests requests =
      new Requests(ROW, MadeUpChannel.of(MadeUpChannel.stream().segments(9, 4)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "video_height:1-720 | 720p 360p en de",
        "video_height:1-400,1080 | 1080p 360p en de",
        "VIDEO_HEIGHT:360;Audio_Language:EN-us | 360p en",
        "audio_language:dahlia | 1080p 720p 360p en de",
        "video_bitrate:800000 | 360p en de",
        "video_bitrate:0-9000000;video_codec:H264 | 1080p 720p 360p en de",
        "video_codec:h265 | en de",
        "video_framerate:23.976-25 | 1080p 720p 360p en de",
        "video_framerate:25 | 1080p 720p 360p en de",
        "video_framerate:25.001 | en de",
        "video_dynamic_range:sdr | 1080p 720p 360p en de",
        "audio_channels:1-2;audio_sample_rate:0-44100 | 1080p 720p 360p",
        "audio_codec:AC-3,EC-3 | 1080p 720p 360p",
        "subtitle_language:fr | 1080p 720p 360p en de",
      })
  void itLeavesWhatFits(String filter, String left) {
    Selection selection = ManifestFilter.parse(filter).of(ALL);

    assertThat(
            Stream.concat(selection.video().stream(), selection.audio().stream())
                .map(Rendition::id)
                .collect(Collectors.joining(" ")))
        .isEqualTo(left);
  }

  @Test
  void iframeStreamsHaveFiltersOfTheirOwn() {
    assertThat(ManifestFilter.parse("trickplay_height:500-800").of(ALL).iframes()).hasSize(1);
    assertThat(ManifestFilter.parse("trickplay_height:500-800").of(ALL).video()).hasSize(3);
    assertThat(ManifestFilter.parse("trickplay_type:none").of(ALL).iframes()).isEmpty();
  }

  /**
   * https://docs.aws.amazon.com/mediapackage/latest/userguide/error-conditions-and-handling.html
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "audio_sample_rate:0-48000;audio_sample_rate:0-48000",
        "donut_type:rhododendron",
        "audio_sample_rate:300-0",
        "audio_sample_rate:0-2147483648",
        "audio_sample_rate:is:0-44100",
        "video_codec:vp9",
        "video_height",
        "video_height:0-100;audio_language:none-of-these",
        "video_height:1-2;audio_channels:7",
        "video_framerate:25.0001",
      })
  void whatAwsRefusesIsRefused(String filter) throws Exception {
    HttpReply reply = requests.answer("index.m3u8", "aws.manifestfilter=" + filter);

    assertThat(reply.status()).as(reply.body().text()).isEqualTo(400);
  }

  @Test
  void itIsAtMost1024CharactersLongAndGivenOnce() throws Exception {
    String longest = "aws.manifestfilter=audio_language:" + "x".repeat(1_009);

    assertThat(requests.status("index.m3u8", longest)).isEqualTo(200);
    assertThat(requests.status("index.m3u8", longest + "x")).isEqualTo(400);
    String twice = "aws.manifestfilter=video_height:1-720&aws.manifestfilter=video_height:1-720";
    assertThat(requests.status("index.m3u8", twice)).isEqualTo(400);
  }

  @Test
  void onlyMultivariantPlaylistsAndMpdsTakeIt() throws Exception {
    String filter = "aws.manifestfilter=video_height%3A1-400";

    assertThat(requests.text("index.m3u8", filter))
        .contains("index_360p.m3u8\n")
        .doesNotContain("720p", "aws.manifestfilter");
    assertThat(requests.text("index.mpd", filter)).contains("360p").doesNotContain("720p");
    assertThat(requests.status("index_360p.m3u8", filter)).isEqualTo(400);
    assertThat(requests.status("segment_360p_" + MadeUpStream.FIRST_NUMBER + ".mp4", filter))
        .isEqualTo(400);
  }

  @Test
  void whatTheEndpointFiltersStaysAndCantBeAskedForOtherwise() throws Exception {
    assertThat(requests.text("small.m3u8")).contains("small_360p.m3u8").doesNotContain("720p");
    assertThat(requests.status("small.m3u8", "aws.manifestfilter=video_height:1-2000"))
        .isEqualTo(400);
    assertThat(requests.text("small.m3u8", "aws.manifestfilter=audio_channels:6"))
        .contains("small_360p.m3u8")
        .doesNotContain("TYPE=AUDIO");
  }
}
