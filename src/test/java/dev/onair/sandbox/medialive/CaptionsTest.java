package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.medialive.MediaLiveFixture.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MediaLive makes of an input's captions. */
class CaptionsTest {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "embeddedSourceSettings | {} | webvttDestinationSettings | ''",
        "embeddedSourceSettings | {} | embeddedDestinationSettings | ''",
        "teletextSourceSettings | {} | burnInDestinationSettings | ''",
        "embeddedSourceSettings | {} | ttmlDestinationSettings | an HLS output takes WebVTT",
        "embeddedSourceSettings | {} | dvbSubDestinationSettings | an HLS output takes WebVTT",
        "aribSourceSettings | {} | webvttDestinationSettings | can't be made of aribSourceSettings",
        "teletextSourceSettings | {} | embeddedDestinationSettings | can't be made of teletext",
        "dvbSubSourceSettings | {\"pid\": 600} | burnInDestinationSettings | ''",
        "dvbSubSourceSettings | {\"pid\": 600} | webvttDestinationSettings | needs an ocrLanguage",
        "dvbSubSourceSettings | {\"pid\": 600, \"ocrLanguage\": \"ENG\"} | webvttDestinationSettings"
            + " | ''"
      })
  void hlsTakesWhatItsSourcesCanBecome(
      String source, String settings, String format, String message) {
    Answer answer = created(source, settings, captions("a", format, "{}"));

    if (message.isEmpty()) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    } else {
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains(message);
    }
  }

  @Test
  void whatIsDrawnOfOneSourceLooksTheSame() {
    Answer answer =
        created(
            "embeddedSourceSettings",
            "{}",
            captions("a", "burnInDestinationSettings", "{'fontColor': 'RED'}")
                + ", "
                + captions("b", "burnInDestinationSettings", "{'fontColor': 'BLUE'}"));

    assertThat(answer.body()).contains("font settings of a captions source must match");
  }

  private Answer created(String source, String settings, String descriptions) {
    String names = descriptions.contains("'name': 'b'") ? "'a', 'b'" : "'a'";
    String attachment =
        "'inputAttachmentName': 'a', 'inputSettings': {'captionSelectors': [{'name': 's', "
            + "'selectorSettings': {'%s': %s}}]}".formatted(source, settings);
    return medialive.post(
        "channels",
        channel(
                "STANDARD",
                medialive.pullInput(2),
                "'videoDescriptionName': 'v', 'captionDescriptionNames': [%s]".formatted(names))
            .replace("'inputAttachmentName': 'a'", attachment)
            .replace(
                "'audioDescriptions': [",
                "'captionDescriptions': [%s], 'audioDescriptions': [".formatted(descriptions)));
  }

  private static String captions(String name, String format, String settings) {
    return "{'name': '%s', 'captionSelectorName': 's', 'destinationSettings': {'%s': %s}}"
        .formatted(name, format, settings);
  }
}
