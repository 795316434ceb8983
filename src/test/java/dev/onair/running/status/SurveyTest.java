package dev.onair.running.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.twins.AwsTwin;
import dev.onair.model.Tags;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Found;
import dev.onair.operate.PipelineStates;
import dev.onair.operate.Refusals;
import dev.onair.running.status.FleetStatus.Concern;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final String OFF = Fleets.PULL + "start = false";

  @TempDir private Path root;
  private ProjectFolder project;
  private AwsTwin aws;

  @BeforeEach
  void twoChannelsOnAir() {
    project = Fleets.newsAndSports(root);
    aws =
        new AwsTwin(Fleets.spec(project).shared().name())
            .encoder("news", State.RUNNING)
            .encoder("sports", State.RUNNING);
  }

  @Test
  void whatIsAsItsFileSaysHasNoRemarks() throws Exception {
    ChannelStatus news = look().get("news");

    assertThat(remarks(news)).isEmpty();
    assertThat(news.pipelines()).map(PipelineStates::running).contains(2);
    assertThat(news.isOffAir()).isFalse();
  }

  @Test
  void whatIsOffAirThoughItsFileSaysOtherwiseIsNamed() throws Exception {
    aws.encoder("news", State.IDLE);

    ChannelStatus news = look().get("news");

    assertThat(remarks(news))
        .containsExactly(
            "OFF AIR, though its file says start = true", "idle channels and inputs cost, too");
    assertThat(status().hasAny(Set.of(Concern.OFF_AIR))).isTrue();
    assertThat(status().hasAny(Set.of(Concern.ALERT))).isFalse();
  }

  @Test
  void whatWasStoppedByHandIsNoConcern() throws Exception {
    aws.encoder("news", State.IDLE).tag("news", Tags.STOPPED, "2026-01-01T00:00:00Z");

    assertThat(remarks(look().get("news"))).contains("stopped by hand 2026-01-01T00:00:00Z");
    assertThat(status().hasAny(Set.of(Concern.OFF_AIR))).isFalse();
  }

  @Test
  void whatRunsThoughItsFileSaysOtherwiseIsNamed() throws Exception {
    project.channel("news", OFF);

    assertThat(remarks(look().get("news")))
        .containsExactly("runs, though its file says start = false");
  }

  @Test
  void whatIsIdleAsItsFileSaysCosts() throws Exception {
    project.channel("news", OFF);
    aws.encoder("news", State.IDLE);

    assertThat(remarks(look().get("news"))).containsExactly("idle channels and inputs cost, too");
    assertThat(aws.calls()).doesNotContain("alerts news", "pipelines news");
  }

  @Test
  void whatIsNotDeployedIsNamed() throws Exception {
    project.channel("weather", Fleets.PULL).channel("trial", OFF);

    assertThat(remarks(look().get("weather")))
        .containsExactly("NOT DEPLOYED, though its file says start = true");
    assertThat(look().get("weather").isOffAir()).isTrue();
    assertThat(remarks(look().get("trial"))).containsExactly("not deployed");
  }

  @Test
  void whatIsAtAwsWithoutAFileIsNamedAChannelOrAnInputOfOne() throws Exception {
    aws.encoder("retired", State.RUNNING).found(Found.Kind.INPUT, "1", "a", "left");

    assertThat(remarks(look().get("retired")))
        .containsExactly("NO FILE: at AWS without one; to retire it: onair destroy retired");
    assertThat(remarks(look().get("left"))).hasSize(1);
  }

  @Test
  void channelsOfOthersAreNone() throws Exception {
    aws.encoder(new Encoder("9", "x", State.RUNNING, Map.of(Tags.CHANNEL, "x")));

    assertThat(look()).containsOnlyKeys("news", "sports");
  }

  @Test
  void alertsAreToldWithTheirAgeAndPipeline() throws Exception {
    aws.alerts(
            "news",
            alert(Optional.of(1), NOON.minus(Duration.ofMinutes(4))),
            alert(Optional.empty(), NOON.minus(Duration.ofSeconds(7))))
        .pipelines("news", new PipelineStates(2, 1, Map.of(0, "main")));

    assertThat(remarks(look().get("news")))
        .containsExactly(
            "1 of 2 pipelines run",
            "alert for 4 min: pipeline 1: No Video: On main.",
            "alert for 7 s: No Video: On main.");
    assertThat(status().hasAny(Set.of(Concern.ALERT))).isTrue();
  }

  @Test
  void whatCannotBeAskedIsARowAndNoEnd() throws Exception {
    aws.on(
        "alerts news",
        () -> {
          throw Refusals.because("no ListAlerts");
        });

    assertThat(remarks(look().get("news"))).containsExactly("could not be asked: no ListAlerts");
    assertThat(look().get("news").encoder()).isPresent();
    assertThat(remarks(look().get("sports"))).isEmpty();
    assertThat(status().hasAny(Set.of(Concern.ALERT))).isTrue();
    assertThat(status().hasAny(Set.of())).isFalse();
  }

  @Test
  void whereNothingCanBeAskedEveryRowSaysSo() throws Exception {
    aws.on(
        "list",
        () -> {
          throw Refusals.because("no answer");
        });

    assertThat(look().values())
        .hasSize(2)
        .allSatisfy(
            channel -> {
              assertThat(remarks(channel)).containsExactly("could not be asked: no answer");
              assertThat(channel.isOffAir()).isFalse();
            });
  }

  @Test
  void someChannelsAloneAreAskedFor() throws Exception {
    FleetStatus status =
        new Survey(Fleets.spec(project), Set.of(), aws, Optional.empty(), () -> NOON)
            .of(List.of("news"));

    assertThat(status.channels()).extracting(ChannelStatus::channel).containsExactly("news");
    assertThat(aws.calls()).doesNotContain("alerts sports", "inputs");
  }

  @Test
  void howLongAChannelRunsIsLookedAtAndIsNoChange() throws Exception {
    FleetStatus before = status();
    aws.ran("news", Set.of(NOON));

    assertThat(status().uptimes().of("news")).flatMap(Uptime::since).contains(NOON);
    assertThat(before.uptimes().of("news")).flatMap(Uptime::since).isEmpty();
    assertThat(status().changedSince(before)).isEmpty();
  }

  @Test
  void whatChangedIsKnown() throws Exception {
    FleetStatus before = status();
    aws.alerts("news", alert(Optional.of(0), NOON)).encoder("retired", State.IDLE);

    assertThat(status().changedSince(before)).containsExactlyInAnyOrder("news", "retired");
    assertThat(before.changedSince(before)).isEmpty();
  }

  @Test
  void agesAreToldInTheLargestUnitThatFits() {
    assertThat(Remarks.age(NOON.minusSeconds(59), NOON)).isEqualTo("59 s");
    assertThat(Remarks.age(NOON.minusSeconds(3599), NOON)).isEqualTo("59 min");
    assertThat(Remarks.age(NOON.minus(Duration.ofHours(47)), NOON)).isEqualTo("47 h");
    assertThat(Remarks.age(NOON.minus(Duration.ofHours(49)), NOON)).isEqualTo("2 days");
    assertThat(Remarks.age(NOON.plusSeconds(2), NOON)).isEqualTo("0 s");
  }

  private static Alert alert(Optional<Integer> pipeline, Instant since) {
    return new Alert("1", "No Video", "On main.", pipeline, since);
  }

  private FleetStatus status() throws Exception {
    return new Survey(Fleets.spec(project), Set.of(), aws, Optional.empty(), () -> NOON)
        .of(List.of());
  }

  private Map<String, ChannelStatus> look() throws Exception {
    return status().channels().stream()
        .collect(Collectors.toMap(ChannelStatus::channel, Function.identity()));
  }

  private static List<String> remarks(ChannelStatus channel) {
    return Remarks.of(channel, NOON);
  }
}
