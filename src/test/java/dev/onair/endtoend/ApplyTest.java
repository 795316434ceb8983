package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.files.FleetLock;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code onair plan} and {@code onair apply}, as an operator runs them one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplyTest {

  private static final String SHARED =
      """
      protect = false
      delivery.access-logs.enabled = false
      """;

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String FASTER = "encoding.input.max-bitrate = MAX_50_MBPS\n";
  private static final String LONGER = "packaging.endpoints.hls.segment = 8s\n";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Deployment deployment;

  @BeforeAll
  void twoChannels(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment
        .project()
        .shared(SHARED + "quotas.channel-groups = 1\n")
        .channel("news", CHANNEL)
        .channel("sports", CHANNEL);
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  @Order(1)
  void whatTheQuotasDoNotAllowIsNotBegun() {
    AwsClient packaging = deployment.client("mediapackagev2");
    packaging.rest("POST", "/channelGroup", "{'ChannelGroupName': 'somebodys'}");

    Result plan = onair("plan");
    Result apply = onair("apply");

    packaging.rest("DELETE", "/channelGroup/somebodys", "");
    assertThat(plan.out())
        .contains("shared  safe (new)")
        .contains("news    safe (new), planned once the shared stack is applied");
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.err())
        .contains(
            "channel groups (1 there, 1 more): 2 needed, 1 allowed, 1 too many; ask AWS for more,"
                + " then say quotas.channel-groups in shared.conf");
    assertThat(deployment.sandbox().resources()).isEmpty();
  }

  @Test
  @Order(2)
  void aNewFleetIsAppliedInOneGoTheSharedStackFirst() {
    deployment.project().shared(SHARED);

    onair("plan");
    Result apply = onair("apply");

    assertThat(apply.out())
        .isEqualTo(
            """
            shared: applied
            news: applied
            sports: applied
            news: on air
            sports: on air
            """);
    assertThat(apply.exitCode()).isZero();
  }

  @Test
  @Order(3)
  void whatWasAppliedIsNotPlannedAgain() {
    Result plan = onair("plan");

    assertThat(plan.out())
        .isEqualTo(
            """
            shared  no change
            2 unchanged since they were last planned or applied
            """);
    assertThat(onair("apply").out()).startsWith("Nothing was planned: onair plan\n");
    assertThat(onair("apply", "news").out()).startsWith("news: nothing to do\n");
  }

  @Test
  @Order(4)
  void whatInterruptsIsRefusedUnlessNamedAndTheRestIsDone() {
    deployment.project().channel("news", CHANNEL + FASTER).channel("sports", CHANNEL + LONGER);
    deployment.sandbox().calls().clear();

    Result plan = onair("plan", "--fail-on", "off-air");
    Result apply = onair("apply");

    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.out())
        .contains("news    OFF AIR\n")
        .contains("input_specification.maximum_bitrate: MAX_10_MBPS → MAX_50_MBPS\n")
        .contains("  dry run          could not be asked: MediaLive did not try it: Channel ")
        .contains("sports  viewer visible\n")
        .contains("Segment.SegmentDurationSeconds: 4 → 8\n");
    assertThat(apply.out())
        .isEqualTo(
            """
            news: REFUSED: this takes it off air; if that is wanted: --interrupt news
            sports: applied
            news: on air
            sports: on air
            """);
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(deployment.writes()).containsExactly("cloudcontrolapi:UpdateResource");
  }

  @Test
  @Order(5)
  void aProtectedChannelIsNotInterruptedEvenWhereThatIsAllowed() {
    deployment.project().channel("news", CHANNEL + FASTER + "protect = true\n");

    onair("plan", "news");
    Result apply = onair("apply", "--interrupt", "news");

    assertThat(apply.out())
        .startsWith(
            "news: REFUSED: this takes it off air, and its file says protect = true; change that,"
                + " and plan again\n");
    assertThat(apply.exitCode()).isEqualTo(1);
  }

  @Test
  @Order(6)
  void aPlanOfOtherFilesIsStale() {
    deployment.project().channel("news", CHANNEL + FASTER);
    onair("plan", "news");
    deployment.project().channel("news", CHANNEL + FASTER + LONGER);

    Result apply = onair("apply", "--interrupt", "news");

    assertThat(apply.out())
        .startsWith(
            "news: REFUSED: its configuration changed since it was planned; plan it again: onair"
                + " plan news\n");
    assertThat(apply.exitCode()).isEqualTo(1);
    deployment.project().channel("news", CHANNEL + FASTER);
  }

  @Test
  @Order(7)
  void aNameThatIsNotKnownIsAUsageError() {
    assertThat(onair("apply", "--interrupt", "nwes").exitCode()).isEqualTo(2);
    assertThat(onair("plan", "nwes").err())
        .startsWith("unknown channel 'nwes'; did you mean 'news'?\n");
    assertThat(onair("plan", "--all", "news").exitCode()).isEqualTo(2);
    assertThat(onair("plan", "--fail-on", "bad").exitCode()).isEqualTo(2);
  }

  @Test
  @Order(8)
  void whereOneFailsTheOthersGoOnAndTheStoppedChannelIsStartedAgain() {
    deployment.project().channel("sports", CHANNEL + LONGER + FASTER);
    onair("plan");
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("UnprocessableEntityException", 422, "Refused by a test")
                .in("medialive", "UpdateChannel")
                .writes()
                .first(1));

    Result apply =
        onair("apply", "--parallelism", "1", "--interrupt", "news", "--interrupt", "sports");

    assertThat(apply.out())
        .startsWith("news: FAILED: Error: ")
        .contains("Refused by a test")
        .endsWith(
            """
            sports: applied
            news: on air again: it was left stopped, and was started
            sports: on air
            """);
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(9)
  void aSecondRunTakesUpWhatIsLeft() {
    onair("plan");
    Result apply = onair("apply", "--interrupt", "news");

    assertThat(apply.out())
        .isEqualTo(
            """
            news: applied
            news: on air
            sports: on air
            """);
    assertThat(apply.exitCode()).isZero();
    assertThat(deployment.encoder("news").at("/inputSpecification/maximumBitrate").asText())
        .isEqualTo("MAX_50_MBPS");
  }

  @Test
  @Order(10)
  void aPlanOfAnotherStateIsStale() {
    deployment.project().channel("news", CHANNEL);
    onair("plan", "news");
    deployment.stack("news").apply().succeeded();

    assertThat(onair("apply", "--interrupt", "news").out())
        .startsWith("news: REFUSED: its state changed since it was planned;");
  }

  @Test
  @Order(11)
  void aChannelThatSomebodyStoppedIsNamedAndStartedOnlyIfThatIsPlanned() throws Exception {
    stopByHand("sports");

    Result unplanned = onair("apply");
    Result plan = onair("plan", "sports");
    Result apply = onair("apply", "sports");

    assertThat(unplanned.out())
        .contains(
            "sports: NOT ON AIR (IDLE), though its file says start; if it should be: onair plan"
                + " sports\n");
    assertThat(plan.out())
        .contains("sports  viewer visible\n")
        .contains("start aws_medialive_channel.encoder-channel\n")
        .contains("it is off air, and its file says start = true: it goes on air\n");
    assertThat(apply.out())
        .startsWith("sports: applied\n")
        .contains("sports: on air: it was off air, and was started\n");
    assertThat(deployment.encoderState("sports")).isEqualTo("RUNNING");
  }

  @Test
  @Order(12)
  void aChannelThatSomebodyStartedIsStoppedForAnUpdateAndTheReviewAndTheReportSaySo()
      throws Exception {
    deployment.project().channel("sports", CHANNEL + LONGER + FASTER + "start = false\n");
    onair("plan");
    onair("apply", "--interrupt", "sports");
    startByHand("sports");
    deployment.project().channel("sports", CHANNEL + LONGER + "start = false\n");

    Result plan = onair("plan");
    Result apply = onair("apply", "--interrupt", "sports");

    assertThat(plan.out())
        .contains("sports  OFF AIR\n")
        .contains("and leaves it so, because its file says start = false\n");
    assertThat(apply.out())
        .contains("sports: applied\n")
        .contains("sports: OFF AIR: it ran before, and its file says start = false\n");
    assertThat(apply.exitCode()).isZero();
    assertThat(deployment.encoderState("sports")).isEqualTo("IDLE");
  }

  @Test
  @Order(13)
  void whatWasSafeForAnIdleChannelIsRefusedWhereItRunsByNow() throws Exception {
    deployment.project().channel("sports", CHANNEL + LONGER + FASTER + "start = false\n");

    Result plan = onair("plan");
    startByHand("sports");
    Result refused = onair("apply");
    stopByHand("sports");
    Result apply = onair("apply");

    assertThat(plan.out()).contains("sports  safe\n");
    assertThat(refused.out())
        .contains(
            "sports: REFUSED: its encoder was idle when it was planned, and is not any more; plan"
                + " it again: onair plan sports\n");
    assertThat(apply.out()).contains("sports: applied\n");
  }

  @Test
  @Order(14)
  void aChannelThatSomebodyStoppedSinceItWasPlannedIsNotStarted() throws Exception {
    deployment.project().channel("news", CHANNEL + "packaging.endpoints.hls.segment = 6s\n");

    Result plan = onair("plan", "news");
    stopByHand("news");
    Result apply = onair("apply", "news");
    startByHand("news");

    assertThat(plan.out()).contains("news    viewer visible\n");
    assertThat(apply.out())
        .contains("news: REFUSED: it was on air when it was planned, and is not any more;");
  }

  @Test
  @Order(15)
  void onePlanOrApplyAtATimeWorksOnAProject() throws Exception {
    Result meanwhile =
        FleetLock.during(
            new FleetFolder(deployment.project().root()), () -> onair("apply", "news"));

    assertThat(meanwhile.exitCode()).isEqualTo(1);
    assertThat(meanwhile.err())
        .contains("another onair plan, apply or destroy is at work on this project");
  }

  @Test
  @Order(16)
  void aChannelWaitsForItsGroupWhereTheSharedStackWasRefused() {
    String groups = SHARED + "groups.more {}\n";
    deployment.project().shared(groups).channel("weather", CHANNEL + "group = more\n");
    Result plan = onair("plan");
    deployment.project().shared(groups + "delivery.price-class = PRICE_CLASS_200\n");

    Result apply = onair("apply");

    assertThat(plan.out()).contains("weather  safe (new)\n");
    assertThat(apply.out())
        .contains("shared: REFUSED: its configuration changed since it was planned;")
        .contains(
            "weather: REFUSED: the shared stack has no channel group 'more' yet; see there\n");
    assertThat(deployment.resources().toString()).doesNotContain("weather");
  }

  private void stopByHand(String channel) throws Exception {
    String id = deployment.encoder(channel).get("id").asText();
    new AwsClient(deployment.sandbox(), "medialive")
        .rest("POST", "/prod/channels/%s/stop".formatted(id), "");
    try (Encoders encoders = deployment.operated().encoders().get()) {
      encoders.await(id, Encoder.State.IDLE, PATIENCE);
    }
  }

  private void startByHand(String channel) throws Exception {
    String id = deployment.encoder(channel).get("id").asText();
    try (Encoders encoders = deployment.operated().encoders().get()) {
      encoders.start(id);
      encoders.await(id, Encoder.State.RUNNING, PATIENCE);
    }
  }

  private Result onair(String... args) {
    return new Cli(deployment.project().root())
        .with(deployment.sandbox().environment())
        .with("GOGC", "400")
        .run(args);
  }
}
