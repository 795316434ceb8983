package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.cli.OnairProcess;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Faults;
import dev.onair.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are cut off, and what the next one makes of it: everything, and everything once. */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTest {

  /** Long enough to be hit in the middle of a start, an update or a creation. */
  private static final Duration TRANSITION = Duration.ofSeconds(2);

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      encoding.profile = ladder
      packaging.endpoints.cmaf = null
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private Deployment deployment;
  private Map<String, Integer> ofOneChannel;

  @BeforeAll
  void aChannelThatNobodyDisturbs(@TempDir Path root) {
    deployment = Deployment.in(root, SandboxOptions.defaults().withTransition(TRANSITION));
    deployment.project().file("profiles/ladder.conf", LADDER).channel("plain", CHANNEL);
    deployment.synthesize().withStandInForTheSharedStack();
    deployment.stack("plain").apply().succeeded();
    ofOneChannel = counted(1);
    deployment.project().channel("news", CHANNEL).channel("late", CHANNEL);
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  /** As when a machine dies: onair, Terraform and the provider at once. */
  @Test
  @Order(1)
  void whateverWasBegunWhenEverythingWasKilledIsTakenOver() throws Exception {
    Faults faults = deployment.sandbox().faults();
    faults.add(Fault.delay(TRANSITION).in("iam", "GetRole"));
    faults.add(Fault.delay(TRANSITION).in("medialive", "CreateInputSecurityGroup"));
    planned("news");
    killEverything("news", "CreateRole", "CreateResource");
    faults.clear();
    assertThat(planned("news"))
        .contains("news: a run was cut off, and its state didn't know what it had made")
        .contains("role onair_news_MediaLiveRole")
        .contains("MediaLive input security group 203.0.113.0/24")
        .contains("MediaPackage channel news");
    killEverything("news", "CreateInput");
    assertThat(planned("news"))
        .contains("MediaLive input onair_news_main_RTMP_PUSH_MediaLiveInput");
    killEverything("news", "CreateChannel");
    assertThat(planned("news")).contains("MediaLive channel onair_news_MediaLiveChannel");
    killEverything("news", "StartChannel");

    complete("news");

    assertThat(counted(2)).isEqualTo(ofOneChannel);
  }

  @Test
  @Order(2)
  void ctrlCEndsInOrderAndWhatItBroughtDownIsTakenOver() throws Exception {
    planned("late");
    deployment
        .sandbox()
        .faults()
        .add(Fault.delay(TRANSITION.multipliedBy(3)).in("medialive", "CreateInput"));
    try (OnairProcess onair = apply("late")) {
      await(onair, () -> log("late").contains("aws_medialive_input.input-main: Creating..."));
      // Time for the request to leave; the answer takes longer.
      Thread.sleep(TRANSITION.toMillis());

      assertThat(onair.signalAll("INT")).isEqualTo(130);

      assertThat(onair.said()).endsWith("onair: stopped\n");
    }
    assertThat(log("late"))
        .containsOnlyOnce("Interrupt received")
        .doesNotContain("Two interrupts received");
    assertThat(locks()).isEmpty();
    deployment.sandbox().faults().clear();
    assertThat(planned("late"))
        .contains("MediaLive input onair_late_main_RTMP_PUSH_MediaLiveInput");
  }

  @Test
  @Order(3)
  void terraformGoesOnWithoutOnairAndTheNextRunWaitsForIt() throws Exception {
    try (OnairProcess onair = apply("late")) {
      awaitCalls(onair, "StartChannel");
      assertThat(onair.signal("KILL")).isEqualTo(137);
    }

    complete("late");

    assertThat(log("late")).contains("Apply complete!");
    assertThat(counted(3)).isEqualTo(ofOneChannel);
  }

  @Test
  @Order(4)
  void anUpdateThatWasCutOffIsMadeByTheNextRun() throws Exception {
    deployment.project().file("profiles/ladder.conf", LADDER.replace("2700", "2500"));
    planned("plain");
    try (OnairProcess onair = apply("plain", "--interrupt", "plain")) {
      awaitCalls(onair, "StopChannel");
      assertThat(onair.signalAll("KILL")).isEqualTo(137);
    }
    planned("plain");
    try (OnairProcess onair = apply("plain", "--interrupt", "plain")) {
      awaitCalls(onair, "UpdateChannel");
      assertThat(onair.signal("INT")).isEqualTo(130);
      assertThat(onair.said()).endsWith("onair: stopped\n");
    }
    assertThat(log("plain")).containsOnlyOnce("Interrupt received");

    complete("plain", "--interrupt", "plain");

    assertThat(deployment.encoder("plain").toString()).contains("2500000");
    assertThat(counted(3)).isEqualTo(ofOneChannel);
  }

  @Test
  @Order(5)
  void aPlanThatWasKilledLeavesNothing() throws Exception {
    Faults faults = deployment.sandbox().faults();
    // The plan is not done before it is killed.
    faults.add(Fault.delay(TRANSITION.multipliedBy(3)).in("medialive", "DescribeChannel").reads());
    for (String signal : List.of("KILL", "INT")) {
      try (OnairProcess onair = onair("plan", "plain")) {
        onair.await("planning …");
        Thread.sleep(TRANSITION.toMillis());
        assertThat(onair.signalAll(signal)).isEqualTo(signal.equals("INT") ? 130 : 137);
      }
    }
    faults.clear();
    assertThat(locks()).isEmpty();
    assertThat(deployment.encoderState("plain")).isEqualTo("RUNNING");
  }

  @Test
  @Order(6)
  void aDestroyThatWasKilledIsCompletedByTheNext() throws Exception {
    try (OnairProcess onair = onair("destroy", "plain", "--confirm", "plain")) {
      awaitCalls(onair, "DeleteChannel");
      assertThat(onair.signalAll("INT")).isEqualTo(130);
    }
    try (OnairProcess onair = onair("destroy", "news", "--confirm", "news")) {
      awaitCalls(onair, "DeleteChannel");
      onair.signalAll("KILL");
    }
    mendHalfAState("news");

    Result result = cli().run("destroy", "news", "plain", "late", "--confirm", "news,plain,late");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(deployment.resources()).isEmpty();
    assertThat(locks()).isEmpty();
  }

  /** Plans and applies until everything is done, and proves that it is. */
  private void complete(String channel, String... options) throws IOException {
    planned(channel);
    Result applied =
        cli()
            .run(
                Stream.concat(Stream.of("apply", channel), Stream.of(options))
                    .toArray(String[]::new));
    assertThat(applied.out()).as(applied.err()).containsPattern(channel + ": on air");
    deployment.stack(channel).plan().exited(0);
    assertThat(deployment.encoderState(channel)).isEqualTo("RUNNING");
    assertThat(locks()).isEmpty();
  }

  /** What the operator hears of a plan. */
  private String planned(String channel) {
    Result planned = cli().run("plan", channel);
    assertThat(planned.exitCode()).as("%s", planned.err() + planned.out()).isZero();
    return planned.err();
  }

  /** Applies what was planned, and kills all that takes part when AWS has just been called. */
  private void killEverything(String channel, String... operations) throws Exception {
    try (OnairProcess onair = apply(channel)) {
      awaitCalls(onair, operations);
      assertThat(onair.signalAll("KILL")).isEqualTo(137);
    }
    mendHalfAState(channel);
  }

  /** Now and then a state was just being written; then what docs/operations.md says is done. */
  private void mendHalfAState(String channel) throws IOException {
    Path state = deployment.project().root().resolve("terraform." + channel + ".tfstate");
    Path backup = state.resolveSibling(state.getFileName() + ".backup");
    if (Files.exists(state) && !isWhole(state)) {
      if (Files.exists(backup)) {
        Files.copy(backup, state, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(state);
      }
    }
  }

  /** Nothing has been written yet of a file that is empty. */
  private static boolean isWhole(Path state) throws IOException {
    try {
      return new ObjectMapper().readTree(state.toFile()).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void awaitCalls(OnairProcess onair, String... operations) throws InterruptedException {
    deployment.sandbox().calls().clear();
    await(
        onair,
        () ->
            deployment.sandbox().calls().all().stream()
                .filter(call -> !call.input().has("dryRun"))
                .map(Call::operation)
                .collect(Collectors.toSet())
                .containsAll(List.of(operations)));
  }

  private static void await(OnairProcess onair, BooleanSupplier moment)
      throws InterruptedException {
    while (!moment.getAsBoolean()) {
      assertThat(onair.isAlive()).as(onair.said()).isTrue();
      Thread.sleep(20);
    }
  }

  private OnairProcess apply(String channel, String... options) throws IOException {
    return onair(
        Stream.concat(Stream.of("apply", channel), Stream.of(options)).toArray(String[]::new));
  }

  private OnairProcess onair(String... arguments) throws IOException {
    return OnairProcess.start(
        deployment.project().root(), deployment.sandbox().environment(), arguments);
  }

  private Cli cli() {
    return new Cli(deployment.project().root()).with(deployment.sandbox().environment());
  }

  private String log(String channel) {
    try {
      Path log = deployment.project().root().resolve(".onair/logs/" + channel + ".apply.log");
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The states that a run holds, or that nobody let go of. */
  private List<String> locks() throws IOException {
    try (Stream<Path> files = Files.list(deployment.project().root())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".lock.info"))
          .toList();
    }
  }

  /** Of each kind, how many there are; a number of channels share them evenly. */
  private Map<String, Integer> counted(int channels) {
    Map<String, Integer> counts = new TreeMap<>();
    deployment
        .resources()
        .forEach(
            (kind, ids) -> {
              assertThat(ids.size() % channels).as("%s: %s", kind, ids).isZero();
              counts.put(kind, ids.size() / channels);
            });
    return counts;
  }
}
