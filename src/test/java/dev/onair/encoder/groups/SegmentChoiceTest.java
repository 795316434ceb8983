package dev.onair.encoder.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.encoder.settings.JsonPlace;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "0.48, 1, 'segments of 1.44 s, by the GOP of 0.48 s'",
    "1, 1, 'segments of 1 s, by the GOP of 1 s'",
    "2, 2, 'segments of 2 s, by the GOP of 2 s'",
    "3, 3, 'segments of 3 s, by the GOP of 3 s'",
    "1.2, 1, 'segments of 1.2 s, by the GOP of 1.2 s'",
    "1.92, 1, 'segments of 1.92 s, by the GOP of 1.92 s'",
    "6, 6, 'segments of 6 s, by the GOP of 6 s'",
    "4.8, 4, 'segments of 4.8 s, by the GOP of 4.8 s'"
  })
  void aGroupThatSaysNothingGoesByTheGop(double gop, int seconds, String reason) {
    assertThat(choice(gop, Optional.empty())).isEqualTo(new SegmentChoice(seconds, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 2, ''",
    "2, 4, 4, ''",
    "3, 6, 6, ''",
    "1.92, 1.92, 1, ''",
    "2, 1, 2, 'segments of 2 s instead of 1 s, by the GOP of 2 s'",
    "2, 6, 2, 'segments of 2 s instead of 6 s, by the GOP of 2 s'",
    "1, 1.5, 1, 'segments of 1 s instead of 1.5 s, by the GOP of 1 s'"
  })
  void whatAGroupSaysStaysWhereItFits(double gop, double said, int seconds, String reason) {
    assertThat(choice(gop, Optional.of(said))).isEqualTo(new SegmentChoice(seconds, reason));
  }

  @Test
  void segmentsAreAMultipleOfDifferentGops() {
    ObjectNode settings = Settings.with(Settings.H264, "{\"gopSize\": 3}");
    ObjectNode other = (ObjectNode) Settings.sound().at("/videoDescriptions/0");
    ((ObjectNode) other.at("/codecSettings/h264Settings")).put("gopSize", 2);
    settings.withArray("/videoDescriptions").add(other.put("name", "other"));

    assertThat(
            SegmentChoice.of(JsonPlace.root(settings), Set.of("video", "other"), Optional.of(1.0)))
        .isEqualTo(new SegmentChoice(6, "segments of 6 s instead of 1 s, by the GOP of 3 s"));
  }

  @Test
  void withoutAGopSegmentsAreShort() {
    ObjectNode settings = Settings.without(Settings.H264, "gopSize");

    assertThat(SegmentChoice.of(JsonPlace.root(settings), Set.of("video"), Optional.empty()))
        .isEqualTo(new SegmentChoice(1, "segments of 1 s"));
  }

  private static SegmentChoice choice(double gop, Optional<Double> said) {
    ObjectNode settings = Settings.with(Settings.H264, "{\"gopSize\": %s}".formatted(gop));
    return SegmentChoice.of(JsonPlace.root(settings), Set.of("video"), said);
  }
}
