package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.model.Tags;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import dev.onair.testing.MovableClock;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The commands that switch inputs and work on schedules, with AWS's SDK, on a sandbox. */
@Execution(ExecutionMode.CONCURRENT)
class ScheduleCommandsTest {

  private static final String PULL = Fleets.PULL.replace("a.example", "a.onair.dev");

  private final MovableClock clock = new MovableClock();
  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(300)), clock);
  private final MediaLiveChannels channels = new MediaLiveChannels(sandbox);

  @TempDir private Path directory;
  private ProjectFolder project;
  private String id;

  @BeforeEach
  void fleet() {
    project =
        Fleets.newsAndSports(directory)
            .shared("region = eu-west-1\nprotect = false")
            .channel("sports", PULL)
            .channel(
                "news",
                """
                class = SINGLE_PIPELINE
                inputs.a { type = URL_PULL, sources = ["https://a.onair.dev/a.m3u8"] }
                inputs.b { type = URL_PULL, sources = ["https://b.onair.dev/b.m3u8"] }
                inputs.c {
                  type = URL_PULL, sources = ["https://c.onair.dev/c.m3u8"], first = true
                }
                """);
    id = made("STANDARD");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelThatIsStartedBeginsWithTheInputThatItsFileSays() {
    run("start", "news");

    Result schedule = run("schedule", "news");

    assertThat(schedule.out())
        .isEqualTo(
            """
            news: RUNNING, on air: pipeline 0 'c', pipeline 1 'c'
            ACTION       KIND    BEGINS   WHAT
            onair-first  switch  at once  input 'c'
            """);
  }

  @Test
  void aSwitchNowIsWaitedForAndHoldsOverTheNextStart() {
    run("start", "news");

    Result switched = run("switch", "news", "b");
    run("stop", "news", "--yes");
    run("start", "news");

    assertThat(switched.out()).isEqualTo("news: on air: pipeline 0 'b', pipeline 1 'b'\n");
    assertThat(run("schedule", "news").out()).startsWith("news: RUNNING, on air: pipeline 0 'b'");
  }

  @Test
  void aSwitchAtATimeComesWhenItsTimeHasCome() {
    run("start", "news");

    Result planned = run("switch", "news", "b", "--at", "+1h");
    Result before = run("schedule", "news", "--format", "json");
    clock.pass(Duration.ofHours(1));
    Result after = run("schedule", "news", "--format", "json");

    assertThat(planned.exitCode()).isEqualTo(0);
    assertThat(planned.out()).contains("switch  20").contains("input 'b'");
    assertThat(before.out()).contains("\"0\" : \"c\"");
    assertThat(after.out()).contains("\"0\" : \"b\"").contains("\"kind\" : \"switch\"");
  }

  @Test
  void anIdleChannelBeginsWithWhatItWasSwitchedTo() {
    Result first = run("switch", "news", "a");
    Result second = run("switch", "news", "b");
    run("start", "news");

    assertThat(first.out())
        .isEqualTo("news: it does not run (IDLE), and begins with 'a' when it does\n");
    assertThat(second.exitCode()).isEqualTo(0);
    assertThat(run("schedule", "news").out()).contains("pipeline 0 'b'").doesNotContain("'a'");
  }

  @Test
  void everyKindOfActionReachesMediaLiveAsItIsMeant() {
    run("start", "news");

    added("splice-insert", "--event", "7", "--duration", "30s", "--at", "+1m");
    added("return-to-network", "--event", "7");
    added("time-signal", "--event", "8", "--type", "52", "--upid-type", "9", "--upid", "0A");
    added("pause", "--pipeline", "1");
    added("unpause");
    added("image-on", "--image", "s3://a/b.png", "--x", "40", "--opacity", "80");
    added("image-off", "--fade-out", "500ms", "--at", "+2m");
    added("metadata", "--text", "goal");
    added("segment-tag", "--text", "$dt$");
    added("switch", "--input", "b");

    assertThat(settings("splice-insert").toString())
        .isEqualTo("{\"scte35SpliceInsertSettings\":{\"duration\":2700000,\"spliceEventId\":7}}");
    assertThat(settings("return-to-network").at("/scte35ReturnToNetworkSettings/spliceEventId"))
        .hasToString("7");
    JsonNode segment =
        settings("time-signal").findValue("segmentationDescriptorScte35DescriptorSettings");
    assertThat(segment.path("segmentationTypeId").asInt()).isEqualTo(52);
    assertThat(segment.path("segmentationUpid").asText()).isEqualTo("0A");
    assertThat(settings("pause").findValuesAsText("pipelineId")).containsExactly("PIPELINE_1");
    assertThat(settings("unpause").at("/pauseStateSettings/pipelines")).isEmpty();
    assertThat(settings("image-on").at("/staticImageActivateSettings/imageX").asInt())
        .isEqualTo(40);
    assertThat(settings("image-off").at("/staticImageDeactivateSettings/fadeOut").asInt())
        .isEqualTo(500);
    assertThat(settings("metadata").findValue("id3").asText()).startsWith("SUQzBAAA");
    assertThat(settings("segment-tag").at("/hlsId3SegmentTaggingSettings/tag").asText())
        .isEqualTo("$dt$");
    assertThat(run("schedule", "news").out())
        .contains("event 7, 30 s")
        .contains("event 8, type 52, UPID 9 0A")
        .contains("text 'goal'")
        .contains("all pipelines")
        .contains("layer 0, s3://a/b.png");
  }

  @Test
  void whatMediaLiveWouldRefuseIsNotAskedFor() {
    run("start", "news");

    Result result =
        run("schedule", "news", "switch", "--input", "d", "--at", "+3s", "--name", "onair-first");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("news: its schedule stays as it is: the schedule has an action 'onair-first'")
        .contains("is too soon: MediaLive takes switch at least 15 s ahead")
        .contains("the channel has no input 'd'");
    assertThat(sandbox.calls().of("medialive", "BatchUpdateSchedule")).hasSize(1);
  }

  @Test
  void whatTheServiceRefusesAllTheSameIsSaidInItsWords() {
    run("start", "news");
    // The service's clock is ahead of the machine's.
    clock.pass(Duration.ofMinutes(10));

    Result result = run("switch", "news", "b", "--at", "+1m");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("MediaLive did not change the schedule of channel " + id)
        .contains("has to start at least 15 seconds from now (UnprocessableEntityException)");
  }

  @Test
  void aPauseThatSilencesTheChannelHasToBeMeant() {
    run("start", "news");

    Result refused = run("schedule", "news", "pause", "--pipeline", "0,1");
    Result done = run("schedule", "news", "pause", "--pipeline", "0,1", "--interrupt");
    project.channel("news", PULL + "protect = true");
    Result kept = run("schedule", "news", "pause", "--pipeline", "0,1", "--interrupt");

    assertThat(refused.err()).contains("it would go off air for it; if it may: --interrupt");
    assertThat(done.exitCode()).isEqualTo(0);
    assertThat(kept.err()).contains("it would go off air for it; its file says protect = true");
  }

  @Test
  void actionsAreRemovedByTheirNamesAndAllOfThemWhileItIsIdle() {
    run("start", "news");
    added("splice-insert", "--event", "7", "--at", "+1m");

    Result active = run("schedule", "news", "remove", "onair-first");
    Result removed = run("schedule", "news", "remove", "splice-insert");
    Result running = run("schedule", "news", "clear");
    run("stop", "news", "--yes");
    Result idle = run("schedule", "news", "clear");

    assertThat(active.err()).contains("'onair-first' switched to what is on air");
    assertThat(removed.exitCode()).isEqualTo(0);
    assertThat(removed.out()).doesNotContain("splice-insert");
    assertThat(running.err()).contains("the channel is not idle (RUNNING)");
    assertThat(idle.out()).isEqualTo("news: IDLE\nIts schedule is empty.\n");
  }

  @Test
  void aWrongCommandLineIsToldBeforeAnythingIsAsked() {
    assertThat(run("schedule", "news", "pauze").err()).contains("did you mean 'pause'?");
    assertThat(run("schedule", "news", "pause").err()).contains("--pipeline is missing");
    assertThat(run("schedule", "news", "pause", "--pipeline", "0", "--x", "1").err())
        .contains("--x: not of pause, which has --pipeline");
    assertThat(run("schedule", "news", "--event", "1").err())
        .contains("--event: of an action that is added");
    assertThat(run("schedule", "news", "remove").err()).contains("the names of the actions");
    assertThat(run("schedule", "news", "unpause", "--at", "noon").err())
        .contains("--at: 'noon' is no point in time; such as");
    assertThat(run("schedule", "news", "unpause", "--at", "+1m", "--after", "x").err())
        .contains("either --at or --after");
    assertThat(run("switch", "news").exitCode()).isEqualTo(2);
    assertThat(sandbox.calls().of("medialive", "BatchUpdateSchedule")).isEmpty();
  }

  @Test
  void aChannelThatIsNotDeployedHasNoSchedule() {
    assertThat(run("schedule", "sports").err()).contains("sports is not deployed");
    assertThat(run("switch", "sports", "main").err()).contains("sports is not deployed");
  }

  private void added(String kind, String... options) {
    String[] words = new String[options.length + 5];
    System.arraycopy(new String[] {"schedule", "news", kind, "--name", kind}, 0, words, 0, 5);
    System.arraycopy(options, 0, words, 5, options.length);
    Result result = run(words);
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(0);
  }

  private JsonNode settings(String name) {
    for (JsonNode entry : sandbox.all("medialive/schedule").get(0).get("entries")) {
      if (entry.at("/action/actionName").asText().equals(name)) {
        return entry.at("/action/scheduleActionSettings");
      }
    }
    throw new AssertionError(name);
  }

  private String made(String channelClass) {
    return channels.make(
        channelClass, Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, "news"), "a", "b", "c");
  }

  private Result run(String... args) {
    return new Cli(directory).with(sandbox.environment()).run(args);
  }
}
