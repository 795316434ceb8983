package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.cli.OnairProcess;
import dev.onair.sandbox.Call;
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

/** A deployment whose runs are cut off, and what the next one makes of them. */
final class CutOffRuns implements AutoCloseable {

  /** Long enough to be hit in the middle of a start, an update or a creation. */
  static final Duration TRANSITION = Duration.ofSeconds(2);

  static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      encoding.profile = ladder
      packaging.endpoints.cmaf = null
      """;

  static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private final Deployment deployment;

  private CutOffRuns(Deployment deployment) {
    this.deployment = deployment;
  }

  /** With a channel on air that nobody disturbs, {@code plain}. */
  static CutOffRuns in(Path root) {
    CutOffRuns runs =
        new CutOffRuns(Deployment.in(root, SandboxOptions.defaults().withTransition(TRANSITION)));
    try {
      Deployment deployment = runs.deployment;
      deployment.project().file("profiles/ladder.conf", LADDER).channel("plain", CHANNEL);
      deployment.synthesize().withStandInForTheSharedStack();
      deployment.stack("plain").apply().succeeded();
      return runs;
    } catch (RuntimeException | AssertionError e) {
      runs.close();
      throw e;
    }
  }

  Deployment deployment() {
    return deployment;
  }

  @Override
  public void close() {
    deployment.close();
  }

  /** Plans and applies until everything is done, and proves that it is. */
  void complete(String channel, String... options) throws IOException {
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
  String planned(String channel) {
    Result planned = cli().run("plan", channel);
    assertThat(planned.exitCode()).as("%s", planned.err() + planned.out()).isZero();
    return planned.err();
  }

  /** Applies what was planned, and kills all that takes part when AWS has just been called. */
  void killEverything(String channel, String... operations) throws Exception {
    try (OnairProcess onair = apply(channel)) {
      awaitCalls(onair, operations);
      assertThat(onair.signalAll("KILL")).isEqualTo(137);
    }
    mendHalfAState(channel);
  }

  /** Now and then a state was just being written; then what docs/operations.md says is done. */
  void mendHalfAState(String channel) throws IOException {
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

  void awaitCalls(OnairProcess onair, String... operations) throws InterruptedException {
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

  static void await(OnairProcess onair, BooleanSupplier moment) throws InterruptedException {
    while (!moment.getAsBoolean()) {
      assertThat(onair.isAlive()).as(onair.said()).isTrue();
      Thread.sleep(20);
    }
  }

  OnairProcess apply(String channel, String... options) throws IOException {
    return onair(
        Stream.concat(Stream.of("apply", channel), Stream.of(options)).toArray(String[]::new));
  }

  OnairProcess onair(String... arguments) throws IOException {
    return OnairProcess.start(
        deployment.project().root(), deployment.sandbox().environment(), arguments);
  }

  Cli cli() {
    return new Cli(deployment.project().root()).with(deployment.sandbox().environment());
  }

  String log(String channel) {
    try {
      Path log = deployment.project().root().resolve(".onair/logs/" + channel + ".apply.log");
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The states that a run holds, or that nobody let go of. */
  List<String> locks() throws IOException {
    try (Stream<Path> files = Files.list(deployment.project().root())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".lock.info"))
          .toList();
    }
  }

  /** Of each kind, how many there are; a number of channels share them evenly. */
  Map<String, Integer> counted(int channels) {
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
