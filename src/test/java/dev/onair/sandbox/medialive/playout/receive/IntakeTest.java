package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final int MIB = 1 << 20;

  private final MovableClock clock = new MovableClock();
  private final Intake intake = new Intake(clock);

  @Test
  void itFlowsForATimeAfterSomethingCame() {
    assertThat(intake.flows(Duration.ofSeconds(2))).isFalse();

    intake.put(new byte[1], true);
    assertThat(intake.flows(Duration.ofSeconds(2))).isTrue();

    clock.pass(Duration.ofSeconds(2));
    assertThat(intake.flows(Duration.ofSeconds(2))).isFalse();
  }

  @Test
  void whoIsTooSlowGoesOnAtThePlaceToBegin() throws Exception {
    IntakeReader reader = intake.read();
    for (int i = 0; i < 17; i++) {
      intake.put(new byte[MIB], i == 0);
    }
    intake.put(new byte[2], false);
    intake.put(new byte[3], true);
    intake.end();

    assertThat(reader.next()).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(3));
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void aNewSenderEndsWhatWasRead() throws Exception {
    intake.begin();
    intake.header("file", new byte[1]);
    IntakeReader reader = intake.read();

    intake.begin();

    assertThat(reader.next()).isPresent();
    assertThat(reader.next()).isEqualTo(Optional.empty());
    assertThat(intake.sender()).isEqualTo(2);
    IntakeReader next = intake.read();
    next.close();
    assertThat(next.next()).isEmpty();
  }
}
