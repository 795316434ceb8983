package dev.onair.running.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.twins.AwsTwin;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UptimeSurveyTest {

  private static final Instant NOW = Instant.parse("2026-01-02T12:03:10Z");
  private static final Instant PERIOD = Instant.parse("2026-01-02T12:00:00Z");

  private final AwsTwin aws = new AwsTwin("onair");
  private final UptimeSurvey survey = new UptimeSurvey(aws.runningPeriods());

  @Test
  void onlyWhatRunsIsAskedFor() {
    aws.ran("news", Set.of(PERIOD));

    Uptimes uptimes =
        survey.of(List.of(channel("news", State.RUNNING), channel("idle", State.IDLE)), NOW);

    assertThat(aws.calls()).containsExactly("running-periods [news]");
    assertThat(uptimes.of("news")).flatMap(Uptime::since).contains(PERIOD);
    assertThat(uptimes.of("idle")).isEmpty();
  }

  @Test
  void whereNothingRunsNobodyIsAsked() {
    assertThat(survey.of(List.of(channel("idle", State.IDLE)), NOW)).isEqualTo(Uptimes.NONE);
    assertThat(aws.calls()).isEmpty();
  }

  @Test
  void itIsAskedAgainInAnotherPeriodOrWhenOthersRun() {
    List<ChannelStatus> news = List.of(channel("news", State.RUNNING));
    List<ChannelStatus> both = List.of(news.get(0), channel("sports", State.RUNNING));

    survey.of(news, NOW);
    survey.of(news, NOW.plusSeconds(100));
    assertThat(aws.calls()).hasSize(1);
    survey.of(news, NOW.plusSeconds(120));
    assertThat(aws.calls()).hasSize(2);
    survey.of(both, NOW.plusSeconds(125));
    assertThat(aws.calls()).hasSize(3);
  }

  @Test
  void whereCloudWatchDoesNotTellThatIsSaid() {
    aws.on(
        "running-periods [news]",
        () -> {
          throw Refusals.because("not authorized");
        });

    Uptimes uptimes = survey.of(List.of(channel("news", State.RUNNING)), NOW);

    assertThat(uptimes.of("news")).isEmpty();
    assertThat(uptimes.trouble()).contains("not authorized");
  }

  private static ChannelStatus channel(String name, State state) {
    return new ChannelStatus(
        name,
        Optional.empty(),
        false,
        Optional.of(new Encoder(name, name, state, Map.of())),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
