package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

  @TempDir private Path root;

  @BeforeEach
  void aChannel() {
    ProjectFolder.in(root)
        .shared("region = eu-west-1")
        .channel(
            "news",
            "class = SINGLE_PIPELINE\n"
                + "inputs.main { type = URL_PULL, sources = [\"https://a.example/live.m3u8\"] }");
  }

  @Test
  void withoutFfmpegThereIsNothingToSee() {
    Cli.Result result = new Cli(root).with("PATH", "/nowhere").run("preview", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains(
            "onair: there is nothing to see: ffmpeg is not on PATH; install it, or name it with"
                + " --ffmpeg");
  }

  @Test
  void aChannelThatThereIsNotIsRefused() {
    Cli.Result result = new Cli(root).run("preview", "mews");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("unknown channel 'mews'; did you mean 'news'?");
  }

  @Test
  void channelsOfTwoGroupsAreRefused() {
    ProjectFolder.in(root)
        .shared("region = eu-west-1\ngroups = { other {} }")
        .channel(
            "late",
            "class = SINGLE_PIPELINE, group = other\n"
                + "inputs.main { type = URL_PULL, sources = [\"https://a.example/live.m3u8\"] }");

    Cli.Result result = new Cli(root).run("preview", "news", "late");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("channels of several groups (");
  }
}
