package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.PlacedSettings;
import org.junit.jupiter.api.Test;

class MisspellingsTest {

  private static final WrittenAt AT = new WrittenAt(SourceLocation.of("test"), "");

  @Test
  void aNameWithOneLetterWrongIsTakenForWhatIsMeant() {
    ObjectNode settings = Settings.sound();
    ObjectNode audio = (ObjectNode) settings.at("/audioDescriptions/0");
    audio.remove("audioSelectorName");
    audio.put("auldioSelectorName", "english");

    Misspellings corrected = corrected(settings);

    assertThat(
            corrected.settings().settings().at("/audioDescriptions/0/audioSelectorName").asText())
        .isEqualTo("english");
    assertThat(corrected.settings().settings().at("/audioDescriptions/0").has("auldioSelectorName"))
        .isFalse();
    assertThat(corrected.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.path()).hasToString("audioDescriptions[0].auldioSelectorName");
              assertThat(finding.message())
                  .isEqualTo(
                      "is taken for 'audioSelectorName'; AWS would pass over what it does not know");
            });
  }

  @Test
  void nothingIsTakenForWhatIsThereTooOrDoesNotFitOrIsACodec() {
    ObjectNode settings = Settings.with(Settings.H264, "{\"maxBitrat\": 1, \"syntaxx\": \"X\"}");
    ((ObjectNode) settings.at("/videoDescriptions/0/codecSettings")).putObject("h266Settings");
    ObjectNode before = settings.deepCopy();

    Misspellings corrected = corrected(settings);

    assertThat(corrected.findings()).isEmpty();
    assertThat(corrected.settings().settings()).isEqualTo(before);
  }

  private static Misspellings corrected(ObjectNode settings) {
    return Misspellings.corrected(
        Settings.ENCODER.model(), new PlacedSettings(settings, path -> AT));
  }
}
