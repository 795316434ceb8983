package dev.onair.running.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.operate.RunningPeriods;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UptimeTest {

  private static final Instant NOW = Instant.parse("2026-01-02T12:03:10Z");

  @Test
  void aChannelRunsSinceTheLastGap() {
    Set<Instant> periods = periods("2026-01-02T08:40:00Z", "2026-01-02T12:00:00Z");
    periods.addAll(periods("2026-01-02T03:00:00Z", "2026-01-02T08:30:00Z"));

    assertThat(Uptime.of(periods, NOW).since()).contains(Instant.parse("2026-01-02T08:40:00Z"));
    assertThat(told(periods)).isEqualTo("3 h 20 min");
  }

  @Test
  void withoutAGapItRunsForLongerThanWasLookedAt() {
    Set<Instant> periods = periods(Uptime.first(NOW).toString(), "2026-01-02T12:00:00Z");

    assertThat(periods).hasSize(288);
    assertThat(Uptime.of(periods, NOW).since()).isEmpty();
    assertThat(Uptime.of(periods, NOW).atLeast()).contains(Duration.ofDays(1));
    assertThat(told(periods)).isEqualTo("> 1 d");
    periods.remove(Uptime.first(NOW));
    assertThat(told(periods)).isEqualTo("23 h 50 min");
  }

  @Test
  void metricsThatAreLateAreNoGap() {
    assertThat(told(periods("2026-01-02T11:00:00Z", "2026-01-02T11:50:00Z")))
        .isEqualTo("1 h 0 min");
    assertThat(told(periods("2026-01-02T11:00:00Z", "2026-01-02T11:45:00Z"))).isEqualTo("< 15 min");
  }

  @Test
  void ofWhatHasJustStartedLittleIsKnown() {
    assertThat(told(Set.of())).isEqualTo("< 15 min");
    assertThat(Uptime.of(Set.of(), NOW).since()).isEmpty();
    assertThat(Uptime.of(Set.of(), NOW).atLeast()).isEmpty();
    assertThat(told(periods("2026-01-02T12:00:00Z", "2026-01-02T12:00:00Z"))).isEqualTo("< 5 min");
    assertThat(told(periods("2026-01-02T11:55:00Z", "2026-01-02T12:00:00Z"))).isEqualTo("5 min");
  }

  private static String told(Set<Instant> periods) {
    return Uptime.of(periods, NOW).toString(NOW);
  }

  /** All from one to another. */
  private static Set<Instant> periods(String first, String last) {
    Set<Instant> periods = new HashSet<>();
    Instant end = Instant.parse(last);
    for (Instant at = Instant.parse(first); !at.isAfter(end); at = at.plus(RunningPeriods.LENGTH)) {
      periods.add(at);
    }
    return periods;
  }
}
