package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.model.Tags;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of channels, with AWS's SDK, on a sandbox. */
class ThumbnailCommandTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));

  @TempDir private Path directory;

  @BeforeEach
  void fleet() {
    Fleets.newsAndSports(directory).shared("region = eu-west-1\nprotect = false");
    new MediaLiveChannels(sandbox)
        .make("STANDARD", Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, "news"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void eachPipelinesPictureIsAFileThatCanBeSeen() throws Exception {
    run("start", "news");

    Result result = run("thumbnail", "news");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .matches(
            "news: pipeline 0: news-0\\.jpg, \\d+ s old\n"
                + "news: pipeline 1: news-1\\.jpg, \\d+ s old\n");
    assertThat(ImageIO.read(directory.resolve("news-1.jpg").toFile()).getWidth()).isEqualTo(224);
  }

  @Test
  void onePipelinesPictureGoesWhereItIsToGo() {
    run("start", "news");

    assertThat(run("thumbnail", "news", "--pipeline", "1", "-o", "now.jpg").out())
        .startsWith("news: pipeline 1: now.jpg, ");
    assertThat(directory.resolve("now.jpg")).isNotEmptyFile();
  }

  @Test
  void aChannelThatIsOffAirHasNone() {
    Result result = run("thumbnail", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo("news: pipeline 0: NO PICTURE: it is not on air; MediaLive says IDLE\n");
    assertThat(run("thumbnail", "sports").err()).contains("sports is not deployed");
    assertThat(run("thumbnail", "news", "--pipeline", "2").err()).contains("0 or 1, not 2");
  }

  private Result run(String... args) {
    return new Cli(directory).with(sandbox.environment()).run(args);
  }
}
