package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyCommandTest {

  @TempDir private Path root;

  @BeforeEach
  void oneChannelOfEachKind() {
    ProjectFolder.in(root)
        .channel(
            "pulled",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://a.example/a.m3u8"], hls.buffer-segments = 4 }
            """)
        .channel(
            "pushed",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
            packaging.endpoints.hls.segment = 2s
            packaging.endpoints.hls.manifests.index.time-delay = 10s
            """);
  }

  @Test
  void everyManifestIsALineWithTheSettingThatMakesTheMostOfIt() {
    assertThat(run("latency"))
        .containsPattern(
            "pushed +cmaf/index +18.8 s +player 12 s +packaging.endpoints.cmaf.segment\n")
        .containsPattern("pushed +cmaf/ll-index +6.8 s +player 3 s +the profile's segment\n")
        .containsPattern(
            "pushed +cmaf/dash +14.8 s +player 12 s"
                + " +packaging.endpoints.cmaf.manifests.dash.presentation-delay\n")
        .containsPattern(
            "pulled +cmaf/index +42.3 s +source 24 s +inputs.main.hls.buffer-segments\n");
  }

  @Test
  void aNamedChannelIsShownStageByStage() {
    assertThat(run("latency", "pushed"))
        .contains("pushed hls/index: 20.8 s behind its source")
        .containsPattern("source +0.5 s +\\(assumed\\) +the network and its buffer, as assumed")
        .containsPattern("packager +2 s +packaging.endpoints.hls.segment +a segment is offered")
        .containsPattern(
            "time delay +10 s < +packaging.endpoints.hls.manifests.index.time-delay +the manifest")
        .containsPattern("player +6 s +packaging.endpoints.hls.segment +players keep 3 segments")
        .doesNotContain("pulled");
  }

  @Test
  void theSourcesSegmentsCanBeShorter() {
    assertThat(run("latency", "pulled", "--source-segment", "2"))
        .containsPattern("source +8 s +inputs.main.hls.buffer-segments +4 segments of 2 s");
  }

  @Test
  void wrongNumbersAndNamesAreRefused() {
    assertThat(new Cli(root).run("latency", "--source-segment", "0").err())
        .contains("--source-segment: at least 1");
    assertThat(new Cli(root).run("latency", "none").exitCode()).isEqualTo(2);
  }

  private String run(String... args) {
    return new Cli(root).run(args).out();
  }
}
