package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final List<String> KEYS = List.of("class", "group", "start", "stream-name");

  @Test
  void swappedLettersAreOneMistake() {
    assertThat(Suggestions.didYouMean("strat", KEYS)).isEqualTo("; did you mean 'start'?");
  }

  @Test
  void aMissingLetterAndAnotherCaseAreForgiven() {
    assertThat(Suggestions.didYouMean("Strem-name", KEYS))
        .isEqualTo("; did you mean 'stream-name'?");
  }

  @Test
  void whereNothingIsNearAllAreNamed() {
    assertThat(Suggestions.didYouMean("bitrate", KEYS))
        .isEqualTo("; allowed are class, group, start, stream-name");
  }

  @Test
  void aValueThatIsNotAllowedIsNamedWithThoseThatAre() {
    assertThat(Suggestions.notAllowed("STANDART", List.of("STANDARD", "SINGLE_PIPELINE")))
        .isEqualTo(
            "'STANDART' is not allowed; allowed are SINGLE_PIPELINE, STANDARD; did you mean"
                + " 'STANDARD'?");
  }

  @Test
  void ofManyNamesTheLikelyOnesAreTold() {
    List<String> names =
        IntStream.range(0, 500).mapToObj(i -> "channel-%03d".formatted(i)).toList();

    assertThat(Suggestions.notAllowed("ch-042-hd", names))
        .isEqualTo(
            "'ch-042-hd' is not allowed; allowed are channel-040, channel-041, channel-042,"
                + " channel-043, channel-044 and 495 more");
  }

  @Test
  void aLastWordInCommonMakesNamesNoNearer() {
    List<String> colours = List.of("rec601-settings", "rec709-settings");

    assertThat(Suggestions.didYouMean("hdr10-settings", colours))
        .isEqualTo("; allowed are rec601-settings, rec709-settings");
    assertThat(Suggestions.didYouMean("rec61-settings", colours))
        .isEqualTo("; did you mean 'rec601-settings'?");
  }

  @Test
  void theContraryIsNotSuggested() {
    assertThat(Suggestions.nearest("min-bitrate", List.of("max-bitrate"))).isEmpty();
    assertThat(Suggestions.nearest("minBitrate", List.of("maxBitrate", "bitrate"))).isEmpty();
    assertThat(Suggestions.nearest("max-bitrat", List.of("min-bitrate", "max-bitrate")))
        .contains("max-bitrate");
  }
}
