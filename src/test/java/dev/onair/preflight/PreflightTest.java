package dev.onair.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {

  private static final Check FINE = check("fine", 0);

  @Test
  void aCheckWithoutAnAnswerInTimeIsARow() throws Exception {
    Report report =
        new Preflight(Duration.ofMillis(300)).run(FINE, List.of(check("slow", 60_000), FINE));

    assertThat(report.rows())
        .extracting(row -> row.check().name() + " " + row.finding().text())
        .containsExactly("fine yes", "slow no answer within 0 s", "fine yes");
    assertThat(report.count(CheckOutcome.COULD_NOT_ASK)).isEqualTo(1);
  }

  private static Check check(String name, int millis) {
    return new Check(Topic.SERVICE, name) {
      @Override
      public List<Finding> findings() throws InterruptedException {
        Thread.sleep(millis);
        return List.of(Finding.ok("yes"));
      }
    };
  }
}
