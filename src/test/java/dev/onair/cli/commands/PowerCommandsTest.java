package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.model.Tags;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands that start, stop and restart channels, with AWS's SDK, on a sandbox. */
@Execution(ExecutionMode.CONCURRENT)
class PowerCommandsTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));

  /** What happens takes longer than the time between two looks at it. */
  private final Sandbox slow =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofSeconds(4)));

  private Sandbox used = sandbox;

  @TempDir private Path directory;
  private ProjectFolder project;

  @BeforeEach
  void fleet() {
    project = Fleets.newsAndSports(directory).shared("region = eu-west-1\nprotect = false");
  }

  @AfterEach
  void stop() {
    sandbox.close();
    slow.close();
  }

  @Test
  void aChannelIsStartedRestartedAndStoppedAndEachWaitsUntilItIsSo() {
    used = slow;
    made("news", "STANDARD");

    Result started = run("start", "news");
    Result again = run("start", "news");
    Result restarted = run("restart", "news", "--pipeline", "1");
    Result stopped = run("stop", "news", "--yes");

    assertThat(started.out()).isEqualTo("news: on air\n");
    assertThat(started.err()).contains("starting: 1/1, news on air");
    assertThat(again.out()).isEqualTo("news: it was already on air\n");
    assertThat(restarted.out()).isEqualTo("news: pipeline 1 was restarted\n");
    assertThat(stopped.out()).isEqualTo("news: off air\n");
    assertThat(List.of(started, again, restarted, stopped)).allMatch(r -> r.exitCode() == 0);
    assertThat(used.calls().of("medialive", "StartChannel")).hasSize(1);
    assertThat(encoder().at("/tags").has(Tags.STOPPED)).isTrue();
  }

  @Test
  void aStartThatComesToNothingTellsTheReason() {
    used = slow;
    String id = made("news", "STANDARD");
    used.mishaps().failingStart(id, new Alert(0, "Unable to Start", "No capacity."));

    Result result = run("start", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            "news: NOT ON AIR: MediaLive says IDLE again; pipeline 0: Unable to Start: No"
                + " capacity.\n");
  }

  @Test
  void aStartThatIsRefusedTellsWhatTheServiceSays() {
    made("news", "STANDARD");
    sandbox
        .faults()
        .add(
            Fault.error("ConflictException", 409, "an issue with channel resources")
                .in("medialive", "StartChannel"));

    Result result = run("start", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("news: NOT ON AIR: MediaLive did not start channel ");
    assertThat(result.out()).contains("an issue with channel resources");
  }

  @Test
  void aChannelWithOnePipelineIsNotRestartedUnlessItMayGoOffAir() {
    used = slow;
    made("news", "SINGLE_PIPELINE");
    run("start", "news");

    Result refused = run("restart", "news");
    Result done = run("restart", "news", "--interrupt");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).contains("if it may: --interrupt");
    assertThat(done.out()).isEqualTo("news: pipeline 0 was restarted\n");
  }

  @Test
  void throttlingIsWaitedFor() {
    made("news", "STANDARD");
    sandbox.faults().add(Fault.throttle().in("medialive", "StartChannel").first(6));

    assertThat(run("start", "news").out()).isEqualTo("news: on air\n");
  }

  @Test
  void whatIsNotDeployedAndWhatThereIsNotIsSaid() {
    Result undeployed = run("start", "news");
    Result unknown = run("start", "nwes");
    Result restart = run("restart", "news");

    assertThat(undeployed.exitCode()).isEqualTo(1);
    assertThat(undeployed.out()).isEqualTo("news: it is not deployed: onair plan news\n");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("unknown channel 'nwes'; did you mean 'news'?");
    assertThat(restart.err()).contains("news is not deployed: onair plan news");
  }

  @Test
  void aChannelWithoutAFileCanBeStopped() {
    made("retired", "STANDARD");
    run("start", "retired");

    assertThat(run("stop", "retired", "--yes").out()).isEqualTo("retired: off air\n");
  }

  @Test
  void aFileWithErrorsStopsWhatIsDoneWithItsChannelAlone() {
    made("news", "STANDARD");
    made("sports", "STANDARD");
    run("start", "news", "sports");
    project.channel("sports", "inputs = 1");

    Result ofItself = run("stop", "news", "sports", "--yes");
    Result ofAll = run("stop", "--all", "--yes");
    Result ofAnother = run("stop", "news", "--yes");

    for (Result refused : List.of(ofItself, ofAll)) {
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).contains("channels/sports.conf:");
      assertThat(refused.out()).isEmpty();
    }
    assertThat(ofAnother.out()).isEqualTo("news: off air\n");
    assertThat(used.calls().of("medialive", "StopChannel")).hasSize(1);
  }

  @Test
  void stopAsks() {
    made("news", "STANDARD");

    Result unasked = run("stop", "news");
    Result no = cli().typing("no\n").run("stop", "news");
    Result yes = cli().typing("yes\n").run("stop", "news");

    assertThat(unasked.exitCode()).isEqualTo(2);
    assertThat(unasked.err()).contains("nobody is there to be asked");
    assertThat(no.exitCode()).isEqualTo(1);
    assertThat(no.err()).contains("To be taken off air: news").contains("nothing was stopped");
    assertThat(yes.out()).isEqualTo("news: it was already off air\n");
  }

  @Test
  void aProtectedChannelIsNeitherStoppedNorInterrupted() {
    project.channel("news", Fleets.PULL + "protect = true");
    made("news", "SINGLE_PIPELINE");
    run("start", "news");

    Result stop = run("stop", "news", "--yes");
    Result restart = run("restart", "news", "--interrupt");

    assertThat(stop.exitCode()).isEqualTo(1);
    assertThat(stop.out()).startsWith("news: REFUSED: its file says protect = true");
    assertThat(restart.exitCode()).isEqualTo(1);
    assertThat(restart.out())
        .isEqualTo(
            "news: NOT RESTARTED: it has one pipeline, and would go off air for it; its file says"
                + " protect = true\n");
  }

  @Test
  void aDeadEndpointIsAFailureAndNoBug() {
    Result result = cli().with("AWS_ENDPOINT_URL", "http://127.0.0.1:9").run("start", "news");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("MediaLive did not list the channels");
  }

  @Test
  void eitherNamesOrAll() {
    assertThat(run("start").exitCode()).isEqualTo(2);
    assertThat(run("stop", "news", "--all", "--yes").err()).contains("either --all or the names");
    assertThat(run("start", "news", "--timeout", "0").err()).contains("at least 1 minute");
    assertThat(run("restart", "news", "--pipeline", "2").err()).contains("0 or 1, not 2");
  }

  private String made(String channel, String channelClass) {
    return new MediaLiveChannels(used)
        .make(channelClass, Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, channel));
  }

  private JsonNode encoder() {
    return used.all("medialive/channel").get(0);
  }

  private Result run(String... args) {
    return cli().run(args);
  }

  private Cli cli() {
    return new Cli(directory).with(used.environment());
  }
}
