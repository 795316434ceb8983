package dev.onair.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.InvalidConfigurationException;
import dev.onair.diagnostics.Problem;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.Language;
import dev.onair.model.ingest.AudioSelector.Language.Policy;
import dev.onair.model.ingest.AudioSelector.Pid;
import dev.onair.model.ingest.AudioSelector.Tracks;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.CaptionSource;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputFilters;
import dev.onair.model.ingest.InputFilters.Switch;
import dev.onair.model.ingest.InputFilters.When;
import dev.onair.model.ingest.InputSettings;
import dev.onair.model.ingest.InputSettings.Smpte2038;
import dev.onair.model.ingest.InputSettings.SourceEndBehavior;
import dev.onair.model.ingest.InputSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What inputs take over from the attachments of an export. */
class ExportedAttachmentsTest {

  private static final String UDP =
      "class = SINGLE_PIPELINE\nencoding.profile = t\n"
          + "inputs.main { type = UDP_PUSH, allow = [\"8.8.8.0/24\"]%s }\n";

  @TempDir private Path root;

  @Test
  void whatTheChannelFileDoesNotSayIsTakenOver() {
    Project project =
        load(
            UDP.formatted(""),
            """
            {"inputAttachmentName": "from-the-studio", "inputId": "1", "inputSettings": {
              "inputFilter": "FORCED", "filterStrength": 5,
              "deblockFilter": "ENABLED", "denoiseFilter": "ENABLED",
              "smpte2038DataPreference": "PREFER", "scte35Pid": 500,
              "sourceEndBehavior": "CONTINUE",
              "networkInputSettings": {"hlsInputSettings": {"bandwidth": 6000000}},
              "videoSelector": {"colorSpace": "FOLLOW"},
              "audioSelectors": [
                {"name": "Audio 1", "selectorSettings": {"audioPidSelection": {"pid": 482}}},
                {"name": "de", "selectorSettings": {"audioLanguageSelection":
                  {"languageCode": "deu", "languageSelectionPolicy": "STRICT"}}},
                {"name": "e", "selectorSettings": {"audioTrackSelection": {
                  "tracks": [{"track": 1}, {"track": 2}],
                  "dolbyEDecode": {"programSelection": "PROGRAM_2"}}}},
                {"name": "first"}],
              "captionSelectors": [
                {"name": "cc", "selectorSettings": {"embeddedSourceSettings":
                  {"source608ChannelNumber": 3, "convert608To708": "DISABLED"}}},
                {"name": "dvb", "selectorSettings": {"dvbSubSourceSettings":
                  {"pid": 600, "ocrLanguage": "DEU"}}},
                {"name": "page", "selectorSettings": {"teletextSourceSettings":
                  {"pageNumber": "888"}}}]}}
            """);

    assertThat(settings(project, "main"))
        .isEqualTo(
            new InputSettings(
                SourceEndBehavior.CONTINUE,
                new InputFilters(When.FORCED, 5, Switch.ENABLED, Switch.ENABLED),
                Smpte2038.PREFER,
                Optional.of(500),
                List.of(
                    new AudioSelector("Audio 1", new Pid(482)),
                    new AudioSelector("de", new Language("deu", Policy.STRICT)),
                    new AudioSelector(
                        "e", new Tracks(List.of(1, 2), Optional.of(Tracks.DolbyE.PROGRAM_2)))),
                List.of(
                    new CaptionSelector("cc", new CaptionSource.Embedded(3, Optional.empty())),
                    new CaptionSelector(
                        "dvb",
                        new CaptionSource.DvbSub(600, Optional.of(CaptionSource.OcrLanguage.DEU))),
                    new CaptionSelector("page", new CaptionSource.Teletext("888")))));
    assertThat(warnings(project))
        .containsExactly(
            "profiles/t.json:15: inputAttachments[0]: warning: inputs take over what the channel file"
                + " does not say: input-filter = FORCED, filter-strength = 5, deblock-filter = ENABLED,"
                + " denoise-filter = ENABLED, smpte2038-data-preference = PREFER, scte35-pid = 500,"
                + " audio-selectors.\"Audio 1\", audio-selectors.de, audio-selectors.e,"
                + " caption-selectors.cc, caption-selectors.dvb, caption-selectors.page");
  }

  @Test
  void whatTheChannelFileSaysStays() {
    Project project =
        load(
            UDP.formatted(
                """
                , input-filter = AUTO, scte35-pid = null
                audio-selectors."Audio 1".language = eng
                """),
            """
            {"inputSettings": {"inputFilter": "FORCED", "denoiseFilter": "ENABLED", "scte35Pid": 500,
              "audioSelectors": [
                {"name": "Audio 1", "selectorSettings": {"audioPidSelection": {"pid": 482}}},
                {"name": "Audio 2", "selectorSettings": {"audioPidSelection": {"pid": 483}}}]}}
            """);

    InputSettings settings = settings(project, "main");
    assertThat(settings.filters())
        .isEqualTo(new InputFilters(When.AUTO, 1, Switch.DISABLED, Switch.ENABLED));
    assertThat(settings.scte35Pid()).isEmpty();
    assertThat(settings.audioSelectors())
        .containsExactly(
            new AudioSelector("Audio 1", new Language("eng", Policy.LOOSE)),
            new AudioSelector("Audio 2", new Pid(483)));
  }

  @Test
  void anInputTakesTheAttachmentOfItsName() {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs {
              from-the-studio { type = UDP_PUSH, allow = ["8.8.8.0/24"] }
              other { type = UDP_PUSH, allow = ["8.8.8.0/24"] }
            }
            """,
            """
            {"inputAttachmentName": "Slate", "inputSettings": {"filterStrength": 2}},
            {"inputAttachmentName": "From the studio", "inputSettings": {"filterStrength": 3}}
            """);

    assertThat(settings(project, "from-the-studio").filters().strength()).isEqualTo(3);
    assertThat(settings(project, "other").filters().strength()).isEqualTo(2);
    assertThat(warnings(project))
        .containsExactly(
            "profiles/t.json:15: inputAttachments[0]: warning: no attachment is called 'other'; taken"
                + " from 'Slate', of Slate, From the studio; inputs take over what the channel file"
                + " does not say: filter-strength = 2",
            "profiles/t.json:16: inputAttachments[1]: warning: inputs take over what the channel file"
                + " does not say: filter-strength = 3");
  }

  @ParameterizedTest
  @CsvSource({
    "Slate, LOOP, LOOP",
    "Slate, CONTINUE, CONTINUE",
    "Slate, , CONTINUE",
    "Another, CONTINUE, LOOP",
  })
  void aFileIsPlayedAgainWhereItsOwnAttachmentSaysSo(
      String attachment, String said, SourceEndBehavior taken) {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs.slate { type = MP4_FILE, sources = ["https://a.example/x.mp4"] }
            """,
            said == null
                ? "{\"inputAttachmentName\": \"%s\", \"inputId\": \"1\"}".formatted(attachment)
                : "{\"inputAttachmentName\": \"%s\", \"inputSettings\": {\"sourceEndBehavior\": \"%s\"}}"
                    .formatted(attachment, said));

    assertThat(settings(project, "slate").sourceEndBehavior()).isEqualTo(taken);
    assertThat(warnings(project))
        .isEqualTo(
            taken == SourceEndBehavior.LOOP
                ? List.of()
                : List.of(
                    "profiles/t.json:15: inputAttachments[0]: warning: inputs take over what the"
                        + " channel file does not say: source-end-behavior = CONTINUE"));
  }

  @Test
  void howOftenAFileIsPlayedIsTheChannelFilesToSay() {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs.slate {
              type = MP4_FILE, sources = ["https://a.example/x.mp4"], source-end-behavior = LOOP
            }
            """,
            "{\"inputAttachmentName\": \"Slate\"}");

    assertThat(settings(project, "slate").sourceEndBehavior()).isEqualTo(SourceEndBehavior.LOOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"teletextSourceSettings\": {}",
        "\"dvbSubSourceSettings\": {\"ocrLanguage\": \"DEU\"}",
        "\"aribSourceSettings\": {}",
        "\"ancillarySourceSettings\": {\"sourceAncillaryChannelNumber\": 1}",
      })
  void captionsThatCantBeTakenOverAreNotTakenForOthers(String source) {
    ProjectFolder.in(root)
        .channel("news", UDP.formatted(""))
        .file(
            "profiles/t.json",
            withCaptions(
                "{\"inputSettings\": {\"captionSelectors\": [{\"name\": \"cc\","
                    + " \"selectorSettings\": {%s}}]}}".formatted(source)));

    InvalidConfigurationException refused =
        catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, Map.of()));

    assertThat(refused.problems())
        .extracting(Problem::toString)
        .anyMatch(line -> line.contains("the profile 't' takes 'cc' from here"))
        .noneMatch(line -> line.contains("taken for embedded captions"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"cc\"}",
        "{\"name\": \"cc\", \"selectorSettings\": {\"teletextSourceSettings\": null}}"
      })
  void captionsOfWhichNothingIsSaidAreEmbeddedOnes(String selector) {
    ProjectFolder.in(root)
        .channel("news", UDP.formatted(""))
        .file(
            "profiles/t.json",
            withCaptions("{\"inputSettings\": {\"captionSelectors\": [%s]}}".formatted(selector)));

    assertThat(settings(Project.load(root, Map.of()), "main").captionSelectors())
        .containsExactly(
            new CaptionSelector("cc", new CaptionSource.Embedded(1, Optional.empty())));
  }

  @Test
  void aPairOfInputsFailsOverAsTheirAttachmentsDo() {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs {
              backup { type = UDP_PUSH, allow = ["8.8.8.0/24"] }
              main { type = UDP_PUSH, allow = ["8.8.8.0/24"] }
            }
            """,
            """
            {"inputAttachmentName": "Main", "inputId": "1", "automaticInputFailoverSettings": {
              "secondaryInputId": "2", "inputPreference": "EQUAL_INPUT_PREFERENCE",
              "errorClearTimeMsec": 5000, "failoverConditions": [
                {"failoverConditionSettings": {"inputLossSettings": {"inputLossThresholdMsec": 200}}},
                {"failoverConditionSettings": {"audioSilenceSettings": {"audioSelectorName": "x"}}}]}},
            {"inputAttachmentName": "Backup", "inputId": "2"}
            """);

    assertThat(project.fleet().channels().get(0).ingest().failover())
        .contains(
            new FailoverSpec(
                "main",
                "backup",
                FailoverSpec.Preference.EQUAL_INPUT_PREFERENCE,
                Duration.ofSeconds(5),
                Duration.ofMillis(200)));
    assertThat(warnings(project))
        .containsExactly(
            "profiles/t.json:15: inputAttachments[0]: warning: inputs take over what the channel file"
                + " does not say: failover; not taken over: audioSilenceSettings (onair fails over"
                + " where an input is lost)");
  }

  @Test
  void howHlsIsPulledIsTakenOverByWhatPullsIt() {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs.main { type = URL_PULL, sources = ["https://a.example/x.m3u8"] }
            """,
            """
            {"inputSettings": {"sourceEndBehavior": "LOOP", "networkInputSettings": {
              "hlsInputSettings": {"bandwidth": 6000000, "bufferSegments": 12, "retries": 10,
                "retryInterval": 2, "scte35Source": "MANIFEST"},
              "serverValidation": "CHECK_CRYPTOGRAPHY_ONLY"}}}
            """);

    assertThat(project.fleet().channels().get(0).ingest().inputs().get(0).source().pulledHls())
        .get()
        .extracting(
            HlsPull::bandwidth,
            HlsPull::bufferSegments,
            HlsPull::retries,
            HlsPull::retryInterval,
            HlsPull::scte35Source,
            HlsPull::serverValidation)
        .asString()
        .isEqualTo(
            "[Optional[6000 kbps], Optional[12], Optional[10], Optional[PT2S], MANIFEST,"
                + " Optional[CHECK_CRYPTOGRAPHY_ONLY]]");
  }

  @Test
  void whatAnInputCantHaveIsNamed() {
    Project project =
        load(
            """
            class = SINGLE_PIPELINE
            encoding.profile = t
            inputs.main { type = RTMP_PUSH, allow = ["8.8.8.0/24"] }
            """,
            """
            {"automaticInputFailoverSettings": {"secondaryInputId": "2"}, "inputSettings": {
              "scte35Pid": 500, "sourceEndBehavior": "LOOP",
              "videoSelector": {"selectorSettings": {"videoSelectorPid": {"pid": 481}}},
              "audioSelectors": [
                {"name": "Audio 1", "selectorSettings": {"audioPidSelection": {"pid": 482}}}],
              "captionSelectors": [
                {"name": "page", "selectorSettings": {"teletextSourceSettings":
                  {"pageNumber": "888"}}},
                {"name": "arib", "selectorSettings": {"aribSourceSettings": {}}}]}}
            """);

    assertThat(settings(project, "main").audioSelectors()).isEmpty();
    assertThat(settings(project, "main").captionSelectors()).isEmpty();
    assertThat(warnings(project))
        .containsExactly(
            "profiles/t.json:15: inputAttachments[0]: warning: not taken over: scte35Pid (RTMP_PUSH has"
                + " no packet ids), sourceEndBehavior (RTMP_PUSH has no end), videoSelector (never"
                + " reaches AWS: the Terraform provider loses it), audio-selectors of 'Audio 1'"
                + " (RTMP_PUSH has no packet ids; it is the first audio), caption-selectors of 'page'"
                + " (MediaLive finds no TELETEXT in RTMP_PUSH), caption-selectors of 'arib' (MediaLive"
                + " makes nothing of ARIB for HLS), automaticInputFailoverSettings"
                + " (inputs.<name>.failover says it)");
  }

  @Test
  void aWrongValueIsToldWhereItStands() {
    ProjectFolder.in(root)
        .channel("news", UDP.formatted(""))
        .file("profiles/t.json", template("{\"inputSettings\": {\n\"scte35Pid\": 20}}"));

    InvalidConfigurationException refused =
        catchThrowableOfType(
            InvalidConfigurationException.class, () -> Project.load(root, Map.of()));

    assertThat(refused.problems())
        .extracting(Problem::toString)
        .contains(
            "profiles/t.json:16: inputs.main.scte35-pid: 20 is out of range; allowed are 32 to 8191");
  }

  private Project load(String channel, String attachments) {
    ProjectFolder.in(root).channel("news", channel).file("profiles/t.json", template(attachments));
    return Project.load(root, Map.of());
  }

  /** The attachments begin in line 15. */
  private static String template(String attachments) {
    return """
        {"encoderSettings": {"timecodeConfig": {"source": "EMBEDDED"},
          "audioDescriptions": [{"name": "a", "audioSelectorName": "Audio 1",
            "codecSettings": {"aacSettings": {"bitrate": 96000}}}],
          "videoDescriptions": [{"name": "v", "width": 1280, "height": 720, "codecSettings": {
            "h264Settings": {"rateControlMode": "CBR", "bitrate": 3000000, "gopSize": 2,
              "gopSizeUnits": "SECONDS", "framerateControl": "SPECIFIED",
              "framerateNumerator": 25, "framerateDenominator": 1}}}],
          "outputGroups": [{"outputGroupSettings": {"hlsGroupSettings": {
              "destination": {"destinationRefId": "d"}, "segmentLength": 2}},
            "outputs": [{"outputName": "o", "videoDescriptionName": "v",
              "audioDescriptionNames": ["a"], "outputSettings": {"hlsOutputSettings": {
                "nameModifier": "_1", "hlsSettings": {"standardHlsSettings": {
                  "m3u8Settings": {"scte35Behavior": "PASSTHROUGH"}}}}}}]}]},
        "inputAttachments": [
        %s
        ]}
        """
        .formatted(attachments.strip());
  }

  /** With captions that take the selector {@code cc}. */
  private static String withCaptions(String attachments) {
    return template(attachments)
        .replace(
            "\"audioDescriptionNames\": [\"a\"]",
            "\"audioDescriptionNames\": [\"a\"], \"captionDescriptionNames\": [\"c\"]")
        .replace(
            "\"videoDescriptions\": [",
            "\"captionDescriptions\": [{\"name\": \"c\", \"captionSelectorName\": \"cc\","
                + " \"destinationSettings\": {\"embeddedDestinationSettings\": {}}}],"
                + " \"videoDescriptions\": [");
  }

  private static InputSettings settings(Project project, String input) {
    return project.fleet().channels().get(0).ingest().inputs().stream()
        .filter(spec -> spec.name().equals(input))
        .map(InputSpec::settings)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> warnings(Project project) {
    return project.warnings().stream()
        .map(Problem::toString)
        .filter(line -> line.contains("inputAttachments"))
        .toList();
  }
}
