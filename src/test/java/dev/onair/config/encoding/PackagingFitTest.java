package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.diagnostics.Problem;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a channel's endpoints and its profile meet. */
class PackagingFitTest {

  private static final String INPUT =
      "start = false, inputs.main { type = UDP_PUSH, allow = [\"203.0.113.0/24\"] }\n";

  private static final String MUXED =
      """
      frame-rate = 25
      audio-in = EVERY
      renditions = [
        { size = 1280x720, max-bitrate = 2700 kbps }
        { size = 640x360,  max-bitrate = 800 kbps }
      ]
      """;

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hd-1080p-30fps",
        "hd-1080p-30fps-cbr",
        "hd-1080p-50fps",
        "hd-720p-25fps",
        "hd-720p-30fps-low-latency",
        "sd-540p-30fps"
      })
  void shippedProfilesFitTheDefaultEndpoints(String profile) {
    ProjectFolder.in(root).channel("news", INPUT + "encoding.profile = " + profile);

    assertThat(warnings()).isEmpty();
  }

  @Test
  void hevcInTransportStreamsIsWarnedOf() {
    ProjectFolder.in(root)
        .channel("news", INPUT + "encoding.profile = hd-1080p-25fps-hevc")
        .channel(
            "sport",
            INPUT + "encoding.profile = hd-1080p-25fps-hevc\npackaging.endpoints.hls = null");

    assertThat(warnings())
        .containsExactly(
            "channels/news.conf:1: packaging.endpoints.hls.container: warning: TS with the HEVC of the"
                + " profile 'hd-1080p-25fps-hevc': Apple's players and most others take HEVC in CMAF"
                + " only; set packaging.endpoints.hls = null, or use a profile with AVC");
  }

  @Test
  void audioInEveryRenditionIsWarnedOfOnceForAllChannels() {
    ProjectFolder.in(root)
        .file("profiles/muxed.conf", MUXED)
        .channel("news", INPUT + "encoding.profile = muxed")
        .channel("sport", INPUT + "encoding.profile = muxed");

    assertThat(warnings())
        .containsExactly(
            "profiles/muxed.conf:5: renditions[1].audio: warning: the audio 'audio' is in 2 outputs, and"
                + " endpoints that group audio (CMAF, and TS unless audio-group = false) offer it as"
                + " often; let one output carry it");
  }

  @Test
  void audioInEveryRenditionIsRightWhereItIsMuxed() {
    ProjectFolder.in(root)
        .file("profiles/muxed.conf", MUXED)
        .channel(
            "news",
            INPUT
                + "encoding.profile = muxed\npackaging.endpoints { hls.audio-group = false, cmaf = null"
                + " }");

    assertThat(warnings()).isEmpty();
  }

  @Test
  void aChannelWithoutSoundHasNoSilentRendition() {
    ProjectFolder.in(root)
        .file("profiles/silent.conf", MUXED.replace("audio-in = EVERY", "audio = []"))
        .channel(
            "news",
            INPUT
                + "encoding.profile = silent\npackaging.endpoints { hls.audio-group = false, cmaf = null"
                + " }");

    assertThat(warnings()).isEmpty();
  }

  @Test
  void lockingWithTimecodeFromElsewhereIsWarnedOf() {
    ProjectFolder.in(root)
        .channel("news", INPUT + "encoding { locking = PIPELINE_LOCKING, timecode = SYSTEMCLOCK }")
        .channel("sport", INPUT + "encoding.locking = PIPELINE_LOCKING");

    assertThat(warnings())
        .containsExactly(
            "channels/news.conf:2: encoding.locking: warning: PIPELINE_LOCKING works only while every"
                + " input carries timecode, and the outputs' comes from SYSTEMCLOCK; if the inputs have"
                + " it, say timecode = EMBEDDED, else remove the locking");
  }

  private List<String> warnings() {
    return Project.load(root, Map.of()).warnings().stream().map(Problem::toString).toList();
  }
}
