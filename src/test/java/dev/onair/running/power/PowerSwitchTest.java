package dev.onair.running.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.twins.AwsTwin;
import dev.onair.fleet.twins.Heard;
import dev.onair.model.FleetSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Refusals;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerSwitchTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-02T12:00:00.5Z"), ZoneOffset.UTC);

  @TempDir private Path root;
  private ProjectFolder project;
  private AwsTwin aws;

  @BeforeEach
  void twoChannels() {
    project = Fleets.newsAndSports(root);
    aws =
        new AwsTwin(fleet().shared().name())
            .encoder("news", State.IDLE)
            .encoder("sports", State.RUNNING);
  }

  @Test
  void anIdleChannelIsStarted() throws Exception {
    assertThat(start("news")).containsExactly(Outcome.fine("news", "on air"));
    assertThat(aws.calls()).contains("start news");
  }

  @Test
  void whatIsThereAlreadyIsLeftAlone() throws Exception {
    assertThat(start("sports")).containsExactly(Outcome.fine("sports", "it was already on air"));
    assertThat(stop("news")).containsExactly(Outcome.fine("news", "it was already off air"));
    assertThat(aws.calls()).doesNotContain("start sports", "stop news");
  }

  @Test
  void oneOnItsWayIsWaitedForAndNotAsked() throws Exception {
    states("news", State.STARTING, State.STARTING, State.RUNNING);

    assertThat(start("news")).containsExactly(Outcome.fine("news", "on air"));
    assertThat(aws.calls()).doesNotContain("start news");
  }

  @Test
  void oneThatIsStillStoppingIsStartedAfterwards() throws Exception {
    states("news", State.STOPPING, State.CHANGING, State.IDLE);

    assertThat(start("news")).containsExactly(Outcome.fine("news", "on air"));
    assertThat(aws.calls()).containsOnlyOnce("start news");
  }

  @Test
  void oneThatComesBackTellsTheServicesReason() throws Exception {
    aws.alerts("news", new Alert("1", "No Capacity", "Try later.", Optional.of(0), Instant.EPOCH));
    states("news", State.IDLE, State.STARTING, State.IDLE);

    assertThat(start("news"))
        .containsExactly(
            Outcome.failed(
                "news",
                "NOT ON AIR: MediaLive says IDLE again; pipeline 0: No Capacity: Try later."));
  }

  @Test
  void oneThatNeverMovesIsGivenUpAfterAWhile() throws Exception {
    states("news", State.IDLE, State.IDLE, State.IDLE, State.IDLE, State.IDLE, State.IDLE);
    aws.on("start news", () -> {});

    List<Outcome> outcomes = start("news", new Patience(ms(5), ms(1), ms(5000)));

    assertThat(outcomes)
        .containsExactly(
            Outcome.failed(
                "news", "NOT ON AIR: MediaLive says IDLE again, and has no alert that tells why"));
  }

  @Test
  void whatTakesTooLongIsSaid() throws Exception {
    aws.encoder("news", State.STARTING);

    assertThat(start("news", new Patience(ms(5), ms(5), ms(60))))
        .containsExactly(
            Outcome.failed("news", "NOT ON AIR: MediaLive still says STARTING after 60 ms"));
  }

  @Test
  void aRefusalIsToldAndTheOthersGoOn() throws Exception {
    aws.on(
        "start news",
        () -> {
          throw Refusals.because("no: resources");
        });
    aws.encoder("sports", State.IDLE);

    assertThat(start("news", "sports", "weather"))
        .containsExactly(
            Outcome.failed("news", "NOT ON AIR: no: resources"),
            Outcome.fine("sports", "on air"),
            Outcome.failed("weather", "it is not deployed: onair plan weather"));
  }

  @Test
  void whatWasStoppedByHandIsMarkedUntilItIsStarted() throws Exception {
    stop("sports");

    assertThat(mark("sports")).isEqualTo("2026-01-02T12:00:00Z");
    start("sports");
    assertThat(mark("sports")).isEmpty();
  }

  @Test
  void whatItsFileWantsStoppedNeedsNoMark() throws Exception {
    project.channel("sports", Fleets.PULL + "start = false");

    stop("sports");

    assertThat(aws.calls()).contains("stop sports").noneMatch(call -> call.startsWith("tag"));
  }

  @Test
  void aMarkThatCannotBeMadeIsSaidAndTheChannelIsStoppedAllTheSame() throws Exception {
    aws.on(
        "tag sports " + Tags.STOPPED,
        () -> {
          throw Refusals.because("no CreateTags");
        });

    assertThat(stop("sports"))
        .containsExactly(
            Outcome.fine(
                "sports", "off air; but that this was done by hand is not marked: no CreateTags"));
  }

  @Test
  void aProtectedChannelIsNotStoppedAndTheOthersAre() throws Exception {
    project.channel("sports", Fleets.PULL + "protect = true");
    aws.encoder("news", State.RUNNING);

    List<Outcome> outcomes = stop("news", "sports");

    assertThat(outcomes.get(0)).isEqualTo(Outcome.fine("news", "off air"));
    assertThat(outcomes.get(1).fine()).isFalse();
    assertThat(outcomes.get(1).message()).startsWith("REFUSED: its file says protect = true");
    assertThat(aws.calls()).doesNotContain("stop sports");
  }

  @Test
  void allThatAreStartedAreThoseWhoseFilesSaySo() {
    project.channel("news", Fleets.PULL + "start = false");

    assertThat(PowerSwitch.meantToRun(fleet())).containsExactly("sports");
  }

  @Test
  void hundredsAreWatchedTogether() throws Exception {
    for (int i = 0; i < 300; i++) {
      aws.encoder("c" + i, State.STARTING);
    }
    int[] looks = {0};
    aws.on(
        "list",
        () -> {
          looks[0]++;
          if (looks[0] == 3) {
            for (int i = 0; i < 300; i++) {
              aws.encoder("c" + i, State.RUNNING);
            }
          }
        });
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "c" + i).toList();

    assertThat(start(names.toArray(String[]::new))).hasSize(300).allMatch(Outcome::fine);
    assertThat(aws.calls()).hasSize(4).containsOnly("list");
  }

  /** What MediaLive says of a channel, one look after the other; then what comes of it. */
  private void states(String channel, State... states) {
    Deque<State> coming = new ArrayDeque<>(List.of(states));
    aws.on(
        "list",
        () -> {
          if (!coming.isEmpty()) {
            aws.encoder(channel, coming.remove());
          }
        });
  }

  private String mark(String channel) throws Exception {
    return aws.list().stream()
        .filter(encoder -> encoder.name().equals(channel))
        .map((Encoder encoder) -> encoder.tag(Tags.STOPPED))
        .findFirst()
        .orElseThrow();
  }

  private List<Outcome> start(String... channels) throws Exception {
    return start(new Patience(ms(1), ms(2000), ms(10_000)), channels);
  }

  private List<Outcome> start(String channel, Patience patience) throws Exception {
    return start(patience, channel);
  }

  private List<Outcome> start(Patience patience, String... channels) throws Exception {
    return power(patience).start(List.of(channels));
  }

  private List<Outcome> stop(String... channels) throws Exception {
    return power(new Patience(ms(1), ms(2000), ms(10_000))).stop(List.of(channels));
  }

  private PowerSwitch power(Patience patience) {
    return new PowerSwitch(aws, fleet(), new Heard(), patience, NOON);
  }

  private FleetSpec fleet() {
    return Fleets.spec(project);
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }
}
