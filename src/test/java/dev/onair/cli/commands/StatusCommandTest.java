package dev.onair.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.Fleets;
import dev.onair.model.Tags;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.SdkEncoders;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.cloudfront.CloudFrontFixture;
import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import dev.onair.testing.ProjectFolder;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code onair status}, with AWS's SDK, on a sandbox. */
@Execution(ExecutionMode.CONCURRENT)
class StatusCommandTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final MediaLiveChannels channels = new MediaLiveChannels(sandbox);

  @TempDir private Path directory;

  private ProjectFolder project;

  @BeforeEach
  void fleet() {
    project =
        Fleets.newsAndSports(directory)
            .shared("region = eu-west-1\nprotect = false")
            .channel("trial", Fleets.PULL + "start = false");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void everyChannelIsALineBesideWhatItsFileSays() throws Exception {
    String news = running("news");
    made("sports");
    running("retired");
    sandbox.mishaps().alert(news, new Alert(1, "Video Not Detected", "No video on input a."));

    Result result = run("status");

    assertThat(result.exitCode()).isZero();
    assertThat(
            result
                .out()
                .replaceAll("alert for \\d+ s", "alert for 0 s")
                // A period of the clock may have ended meanwhile.
                .replace("RUNNING  5 min  ", "RUNNING  < 5 min")
                .replaceAll("\\d\\.\\d\\d", "n.nn"))
        .isEqualTo(
            """
            CHANNEL  STATE    RUNS     PIPELINES  INPUT  ALERTS  $/H   REMARKS
            news     RUNNING  < 5 min  2/2        a      1       n.nn  alert for 0 s: pipeline 1: Video Not Detected: No video on input a.
            retired  RUNNING  < 5 min  2/2        a      -       -     NO FILE: at AWS without one; to retire it: onair destroy retired
            sports   IDLE     -        -          -      -       ?     OFF AIR, though its file says start = true; idle channels and inputs cost, too
            trial    -        -        -          -      -       -     not deployed
            4 channels: 2 on air, 1 off air that should not be, 1 alert, 0 could not be asked
            $/H: an estimate, without viewers; ? where the table has no price: onair cost
            """);
  }

  @Test
  void aFileWithErrorsIsALineAndStopsNoOther() throws Exception {
    running("news");
    running("sports");
    project.channel("sports", "inputs = 1").channel("trial", "inputs = 1");

    Result table = run("status");
    JsonNode sports =
        new ObjectMapper()
            .readTree(run("status", "sports", "--format", "json").out())
            .at("/channels/0");

    assertThat(table.exitCode()).as(table.err()).isZero();
    assertThat(table.out())
        .containsPattern("news +RUNNING .* - +\\S+\\s*\n")
        .containsPattern("sports +RUNNING .*FILE WITH ERRORS.*: onair check\n")
        .containsPattern("trial .*FILE WITH ERRORS")
        .doesNotContain("NO FILE");
    assertThat(sports.get("hasFile").asBoolean()).isTrue();
    assertThat(sports.get("fileHasErrors").asBoolean()).isTrue();
    assertThat(sports.get("start").isNull()).isTrue();
    assertThat(run("status", "news", "--fail-on", "off-air").exitCode()).isZero();
    assertThat(run("status", "sports", "--fail-on", "off-air").exitCode()).isEqualTo(1);
    assertThat(run("status", "sports", "--fail-on", "alert").exitCode()).isZero();
  }

  @Test
  void anAlertThatIsOverIsNotToldAnyMore() throws Exception {
    String news = running("news");
    String alert = sandbox.mishaps().alert(news, new Alert(0, "Video Not Detected", ""));

    Result before = run("status", "news", "--fail-on", "alert");
    sandbox.mishaps().over(alert);
    Result after = run("status", "news", "--fail-on", "alert");

    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(after.exitCode()).isZero();
  }

  @Test
  void programsAreToldAll() throws Exception {
    String news = running("news");
    sandbox.mishaps().alert(news, new Alert(0, "Video Not Detected", "No video."));

    JsonNode told =
        new ObjectMapper()
            .readTree(run("status", "news", "--format", "json").out())
            .at("/channels/0");

    assertThat(told.get("channel").asText()).isEqualTo("news");
    assertThat(told.get("start").asBoolean()).isTrue();
    assertThat(told.get("state").asText()).isEqualTo("RUNNING");
    assertThat(told.get("encoderChannel").asText()).isEqualTo(news);
    assertThat(told.get("pipelinesRunning").asInt()).isEqualTo(2);
    assertThat(told.at("/inputs/1").asText()).isEqualTo("a");
    assertThat(told.at("/alerts/0/pipeline").asInt()).isZero();
    assertThat(told.at("/alerts/0/since").asText()).startsWith("20");
    assertThat(told.get("runningSince").asText()).matches("\\d{4}-.*:\\d[05]:00Z");
    assertThat(told.get("runningAtLeast").isNull()).isTrue();
    assertThat(told.get("dollarsPerHour").asDouble()).isPositive();
    assertThat(told.get("couldNotBeAsked").isNull()).isTrue();
  }

  @Test
  void theHostThatPlayersAskIsThatOfTheFleetsDistribution() throws Exception {
    CloudFrontFixture cloudFront = new CloudFrontFixture(sandbox);
    String policy = cloudFront.cachePolicy("all").element("Id");
    cloudFront.distribution(CloudFrontFixture.distributionConfig("blog", policy));
    String host =
        cloudFront
            .distribution(
                CloudFrontFixture.distributionConfig("fleet", policy)
                    .replace("Id>o</", "Id>onair_main</")
                    .replace("<Comment>", "<Comment>Live OTT channels"))
            .element("DomainName");

    assertThat(host).endsWith(".cloudfront.net");
    assertThat(run("status", "news").out()).endsWith("Players ask: " + host + "\n");
    assertThat(run("status", "news", "--format", "json").out())
        .contains("\"playbackHost\" : \"" + host + "\"");
  }

  @Test
  void aChannelThatIsOffAirFailsWhereThatWasAskedFor() throws Exception {
    made("news");

    assertThat(run("status", "news").exitCode()).isZero();
    assertThat(run("status", "news", "--fail-on", "off-air").exitCode()).isEqualTo(1);
    assertThat(run("status", "news", "--fail-on", "alert").exitCode()).isZero();
  }

  @Test
  void throttlingIsWaitedFor() throws Exception {
    running("news");
    sandbox.faults().add(Fault.throttle().in("medialive").rate(0.5));

    Result result = run("status", "news", "--fail-on", "off-air");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).containsPattern("news     RUNNING  (< )?5 min +2/2");
  }

  @Test
  void aChannelThatCannotBeAskedIsALine() throws Exception {
    running("news");
    sandbox
        .faults()
        .add(Fault.error("ForbiddenException", 403, "not you").in("medialive", "ListAlerts"));

    Result result = run("status", "news");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("news     RUNNING  (< )?5 min +-")
        .contains("could not be asked: MediaLive did not list the alerts of channel")
        .contains("not you");
  }

  @Test
  void whereCloudWatchDoesNotTellItIsNotKnownHowLongChannelsRun() throws Exception {
    running("news");
    sandbox
        .faults()
        .add(Fault.error("AccessDenied", 403, "not you").in("monitoring", "GetMetricData"));

    Result result = run("status", "--fail-on", "alert,off-air", "news");
    JsonNode told = new ObjectMapper().readTree(run("status", "--format", "json").out());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("news     RUNNING  ?     2/2")
        .containsOnlyOnce("RUNS: not known: CloudWatch did not tell since when channels run")
        .contains("not you");
    assertThat(told.get("runningSinceNotKnown").asText()).contains("not you");
    assertThat(told.at("/channels/0/runningSince").isNull()).isTrue();
  }

  @Test
  void aDeadEndpointIsALineForEachChannel() {
    Result result =
        new Cli(directory)
            .with(sandbox.environment())
            .with("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
            .run("status", "--fail-on", "off-air");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("news     ?")
        .contains("could not be asked: MediaLive did not list the channels")
        .contains("3 could not be asked");
  }

  @Test
  void watchingDrawsAgainMarksWhatChangedAndEndsWhenInterrupted() throws Exception {
    String news = running("news");
    StringWriter said = new StringWriter();
    int[] exitCode = {-1};
    Thread watcher =
        new Thread(
            () ->
                exitCode[0] =
                    Commands.partsIn(
                            new Cli(directory)
                                .with(sandbox.environment())
                                .onTerminal(200)
                                .surroundings(said),
                            "status")
                        .execute("status", "news", "--watch"));
    watcher.start();
    awaitText(said, "CHANNEL");
    sandbox.mishaps().alert(news, new Alert(0, "Video Not Detected", ""));
    awaitText(said, "*news");
    watcher.interrupt();
    watcher.join();

    assertThat(exitCode[0]).isZero();
    assertThat(said.toString()).contains("\u001b[H\u001b[2J").doesNotContain("stopped");
  }

  @Test
  void watchingIsForPeople() {
    Result result = run("status", "--watch", "--format", "json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--watch goes with neither");
  }

  @Test
  void whatHasNoPriceIsNotTakenForFree() throws Exception {
    made("news");

    JsonNode told = new ObjectMapper().readTree(run("status", "news", "--format", "json").out());

    // onair's own table has no price of an idle channel.
    assertThat(told.at("/channels/0/dollarsPerHour").isNull()).isTrue();
  }

  private static void awaitText(StringWriter said, String text) throws InterruptedException {
    for (int i = 0; i < 600 && !said.toString().contains(text); i++) {
      Thread.sleep(50);
    }
    assertThat(said.toString()).contains(text);
  }

  private String made(String channel) {
    return channels.make("STANDARD", Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, channel));
  }

  private String running(String channel) throws Exception {
    String id = made(channel);
    try (Encoders encoders = SdkEncoders.in("eu-west-1", sandbox.environment())) {
      encoders.start(id);
      encoders.await(id, State.RUNNING, Duration.ofSeconds(20));
    }
    return id;
  }

  private Result run(String... args) {
    return new Cli(directory).with(sandbox.environment()).run(args);
  }
}
