package dev.onair.sandbox.medialive.playout.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.media.codec.FrameRate;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Preset;
import dev.onair.sandbox.medialive.playout.encode.Rung;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetTest {

  /** Rungs of 1080 and 540 lines, 25 frames a second: 0.71 of a core, or with less care 0.52. */
  private static final Ladder HD = ladder(1920, 1080, 960, 540);

  private final Budget budget = new Budget(2);

  @Test
  void whereThereIsRoomEverythingIsEncodedWithCare() {
    assertThat(budget.step("a", HD)).isEqualTo(new EncodeStep(HD, Preset.SUPERFAST));
  }

  @Test
  void whatOthersTakeIsNotThere() {
    budget.step("a", HD);

    EncodeStep second = budget.step("b", HD);

    // Of 1.2 cores 0.49 are left: no preset is quick enough for all of it.
    assertThat(second.ladder().rungs()).extracting(Rung::name).containsExactly("large");
    assertThat(second.preset()).isEqualTo(Preset.ULTRAFAST);
    assertThat(second.ladder().leftOut())
        .containsExactly("1080p left out: 0.5 cores are left for real sources");
  }

  @Test
  void whatIsFreedIsThereAgain() {
    budget.step("a", HD);
    budget.free("a");

    assertThat(budget.step("b", HD).ladder()).isEqualTo(HD);
  }

  @Test
  void whoIsTooSlowForTenSecondsGetsLessStepByStep() {
    budget.step("a", HD);

    slow(10);
    assertThat(budget.step("a", HD)).isEqualTo(new EncodeStep(HD, Preset.ULTRAFAST));

    slow(10);
    assertThat(budget.step("a", HD).ladder().leftOut())
        .containsExactly("1080p left out: this machine encodes at 0.80×");

    slow(10);
    assertThat(budget.step("a", HD).ladder().rungs().get(0).rate()).contains(new FrameRate(25, 2));

    slow(10);
    assertThat(budget.step("a", HD).ladder().rungs()).hasSize(1);
  }

  @Test
  void aMomentOfSlownessChangesNothing() {
    EncodeStep step = budget.step("a", HD);

    slow(9);
    budget.speed("a", 1.0);
    for (int i = 0; i < 9; i++) {
      budget.speed("a", 0.8);
    }

    assertThat(budget.step("a", HD)).isEqualTo(step);
  }

  @Test
  void withOtherSettingsItBeginsAnew() {
    budget.step("a", HD);
    slow(10);
    Ladder other = ladder(1280, 720, 640, 360);

    assertThat(budget.step("a", other)).isEqualTo(new EncodeStep(other, Preset.SUPERFAST));
  }

  @Test
  void theSpeedIsReadFromProgress() {
    assertThat(IntakeEncode.speed("speed=0.981x")).contains(0.981);
    assertThat(IntakeEncode.speed("speed=   1x")).contains(1.0);
    assertThat(IntakeEncode.speed("speed=N/A")).isEmpty();
  }

  /** The first five seconds are not looked at. */
  private void slow(int seconds) {
    for (int i = 0; i < 5 + seconds; i++) {
      budget.speed("a", 0.8);
    }
  }

  private static Ladder ladder(int... sizes) {
    JsonNode settings = TinyLadder.settings().deepCopy();
    for (int i = 0; i < 2; i++) {
      ((ObjectNode) settings.at("/videoDescriptions/" + i))
          .put("width", sizes[2 * i])
          .put("height", sizes[2 * i + 1]);
    }
    return Ladder.of(
        settings, Set.of("d"), new Abilities(Set.of("libx264", "aac"), Set.of(), Optional.empty()));
  }
}
