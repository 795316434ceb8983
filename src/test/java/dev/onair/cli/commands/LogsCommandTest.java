package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.model.Tags;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.logs.MediaLiveLogs;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MediaLive logs, with AWS's SDK, on a sandbox. */
class LogsCommandTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir private Path directory;
  private String id;

  @BeforeEach
  void fleet() {
    Fleets.newsAndSports(directory).shared("region = eu-west-1\nprotect = false");
    id =
        new MediaLiveChannels(sandbox)
            .make("STANDARD", Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, "news"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void whatWasLoggedIsALineEachInTheirOrder() {
    new MediaLiveLogs(sandbox)
        .log(id, "1", now.minusSeconds(20), "{'severity': 'E', 'message': 'Input lost'}")
        .log(id, "0_as_run", now.minusSeconds(60), "{'message': 'input_switch_initiated'}")
        .log(id, "0", now.minusSeconds(7200), "{'message': 'long ago'}")
        .log("7654321", "0", now, "{'message': 'of another channel'}");

    assertThat(run("logs", "news").out())
        .isEqualTo(
            now.minusSeconds(60)
                + " pipeline 0 as-run input_switch_initiated\n"
                + now.minusSeconds(20)
                + " pipeline 1 encoder error: Input lost\n");
    assertThat(run("logs", "news", "--since", "3h", "--pipeline", "0").out())
        .contains("long ago")
        .doesNotContain("Input lost");
  }

  @Test
  void aMessageIsOneLineWhateverItHolds() {
    new MediaLiveLogs(sandbox).log(id, "0", now, "{'message': 'one\\\\ntwo'}");

    assertThat(run("logs", "news").out().lines()).hasSize(1);
  }

  @Test
  void whereNothingWasLoggedThatIsSaid() {
    Result result = run("logs", "news", "--since", "30m");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "news: nothing was logged in the last 30m; encoding.log-level is DISABLED in its file:"
                + " only what was on air is logged\n");
  }

  @Test
  void throttlingIsWaitedForAndRefusalsAreTold() {
    new MediaLiveLogs(sandbox).log(id, "0", now, "{'message': 'here'}");
    sandbox.faults().add(Fault.throttle().in("logs", "FilterLogEvents").first(5));

    assertThat(run("logs", "news").out()).contains("here");
    sandbox
        .faults()
        .add(Fault.error("AccessDeniedException", 400, "no").in("logs", "FilterLogEvents"));
    assertThat(run("logs", "news").err())
        .contains("CloudWatch Logs did not tell what MediaLive logged of channel");
    assertThat(run("logs", "sports").err()).contains("sports is not deployed");
    assertThat(run("logs", "news", "--since", "yesterday").err())
        .contains("--since: 'yesterday' is no length of time");
  }

  private Result run(String... args) {
    return new Cli(directory).with(sandbox.environment()).run(args);
  }
}
