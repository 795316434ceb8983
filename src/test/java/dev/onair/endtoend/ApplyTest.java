package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.FleetLock;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.sandbox.Fault;
import dev.onair.secrets.Place;
import dev.onair.secrets.Planted;
import dev.onair.secrets.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code onair plan} and {@code onair apply}, as an operator runs them one after the other. What
 * they decide in other cases is tested in {@code dev.onair.fleet.apply}.
 */
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplyTest {

  private static final String SHARED =
      """
      protect = false
      alarms.enabled = false
      dashboards.scope = NONE
      delivery.access-logs.enabled = false
      """;

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8?token=%s"] }
      packaging.endpoints.cmaf = null
      """
          .formatted(Planted.URL_TOKEN.value());

  private static final String FASTER = "encoding.input.max-bitrate = MAX_50_MBPS\n";
  private static final String LONGER = "packaging.endpoints.hls.segment = 8s\n";

  private final Search search = new Search();

  private Deployment deployment;

  @BeforeAll
  void twoChannels(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().shared(SHARED).channel("news", CHANNEL).channel("sports", CHANNEL);
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  /** As in a new account, until AWS Support has verified it. */
  @Test
  @Order(1)
  void whereTheSharedStackFailsWhatHelpsIsSaidAndNoChannelIsBegun() {
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error(
                    "AccessDenied",
                    403,
                    "Your account must be verified before you can add new CloudFront resources."
                        + " To verify your account, please contact AWS Support"
                        + " (https://console.aws.amazon.com/support/home#/) and include this error"
                        + " message.")
                .in("cloudfront", "CreateDistributionWithTags"));

    Result plan = onair("plan");
    Result apply = onair("apply");

    deployment.sandbox().faults().clear();
    assertThat(plan.out())
        .contains("shared  safe (new)")
        .contains("news    safe (new), planned once the shared stack is applied");
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.out())
        .startsWith("shared: FAILED: Error: creating CloudFront Distribution")
        .contains("\n  → AWS lets many a new account make no distribution until AWS Support has")
        .contains("\n  (all of it: ")
        .contains("news: REFUSED: the shared stack failed; see there\n");
    assertThat(deployment.sandbox().resources())
        .containsKey("cloudfront/cache-policy")
        .doesNotContainKey("medialive/input");
  }

  @Test
  @Order(2)
  void aNewFleetIsAppliedInOneGoTheSharedStackFirstAndIsForTheOwnersEyes() throws IOException {
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
    assertThat(openToOthers()).isEmpty();
  }

  /** What others may read of the states, the stacks and the notes. */
  private List<Path> openToOthers() throws IOException {
    List<Path> open = new ArrayList<>();
    try (Stream<Path> files = Files.list(deployment.project().root())) {
      for (Path file : files.filter(ApplyTest::isMade).toList()) {
        try (Stream<Path> below = Files.walk(file)) {
          for (Path path : below.filter(path -> !Files.isSymbolicLink(path)).toList()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                .endsWith("------")) {
              open.add(path);
            }
          }
        }
      }
    }
    return open;
  }

  private static boolean isMade(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".tfstate") || name.equals("cdktf.out") || name.equals(".onair");
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
  void whatInterruptsIsRefusedUnlessNamedAndTheRestIsDone() throws IOException {
    deployment.project().channel("news", CHANNEL + FASTER).channel("sports", CHANNEL + LONGER);
    search.requests(deployment.sandbox());
    deployment.sandbox().calls().clear();

    Result plan = onair("plan", "--fail-on", "off-air");
    search.files(deployment.project().root());
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
  @Order(15)
  void onePlanOrApplyAtATimeWorksOnAProject() throws Exception {
    Result meanwhile =
        FleetLock.during(
            new FleetFolder(deployment.project().root()), () -> onair("apply", "news"));

    assertThat(meanwhile.exitCode()).isEqualTo(1);
    assertThat(meanwhile.err())
        .contains("another onair plan, apply or destroy is at work on this project");
  }

  /** Of what all of that said, left and sent. */
  @Test
  @Order(20)
  void secretsAreOnlyWhereTheyMayBe() throws IOException {
    search.files(deployment.project().root());
    search.requests(deployment.sandbox());

    assertThat(search.placesOf(Planted.URL_TOKEN))
        .contains(Place.STACK, Place.STATE, Place.PLAN, Place.REQUEST);
    search.assertNothingLeaks();
  }

  private Result onair(String... args) {
    Result result =
        new Cli(deployment.project().root())
            .with(deployment.sandbox().environment())
            .with(Planted.environment())
            .run(args);
    search.said(result, String.join(" ", args));
    return result;
  }
}
