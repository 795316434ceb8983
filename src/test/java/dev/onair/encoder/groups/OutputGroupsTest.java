package dev.onair.encoder.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.Settings;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.model.Setting;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputGroupsTest {

  private static final WrittenAt AT = new WrittenAt(SourceLocation.of("reference"), "");

  private static final Ladder.OutputGroup OTHERWISE =
      new Ladder.OutputGroup(
          new Setting<>(Duration.ofSeconds(1), AT),
          new Setting<>(Duration.ofSeconds(1), AT),
          new Setting<>(new Options(Map.of("mode", new Setting<>("LIVE", AT))), AT),
          new Setting<>(Options.NONE, AT),
          new Setting<>(
              new Options(Map.of("scte35Behavior", new Setting<>("PASSTHROUGH", AT))), AT));

  private final ObjectNode settings = Settings.sound();
  private final ArrayNode groups = (ArrayNode) settings.get("outputGroups");

  @Test
  void anHlsGroupThatIsAsItHasToBeStaysAsItIs() {
    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(made.findings()).isEmpty();
    assertThat(made.settings().settings()).isEqualTo(Settings.sound());
  }

  @ParameterizedTest
  @CsvSource({"mediaPackage", "cmafIngest", "msSmooth"})
  void aGroupOfAnotherKindBecomesHlsAsInALadder(String kind) {
    replace(groups.get(0), "hls", kind);

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    JsonNode group = made.settings().settings().at("/outputGroups/0");
    assertThat(group.at("/outputGroupSettings").toString())
        .isEqualTo("{\"hlsGroupSettings\":{\"mode\":\"LIVE\",\"segmentLength\":1}}");
    assertThat(group.at("/outputs/0/outputSettings").toString())
        .isEqualTo(
            "{\"hlsOutputSettings\":{\"hlsSettings\":{\"standardHlsSettings\":{\"m3u8Settings\":"
                + "{\"scte35Behavior\":\"PASSTHROUGH\"}}},\"nameModifier\":\"_video\"}}");
    assertThat(lines(made)).singleElement().asString().startsWith("outputGroups[0]: ");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NO_PASSTHROUGH",
    "SCTE_35, PASSTHROUGH",
    "SCTE_35_WITHOUT_SEGMENTATION, PASSTHROUGH"
  })
  void smoothStreamingSaysWhetherScte35PassesInItsSparseTrack(String track, String behavior) {
    replace(groups.get(0), "hls", "msSmooth");
    ((ObjectNode) groups.at("/0/outputGroupSettings/msSmoothGroupSettings"))
        .put("sparseTrackType", track)
        .put("eventId", "1");

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(made.settings().settings().findValuesAsText("scte35Behavior"))
        .containsExactly(behavior);
    assertThat(lines(made)).singleElement().asString().doesNotContain("without");
  }

  @Test
  void whatMediaPackageV2IsToldOfAudioIsNamed() {
    replace(groups.get(0), "hls", "mediaPackage");
    ((ObjectNode) groups.at("/0/outputs/0/outputSettings/mediaPackageOutputSettings"))
        .putObject("mediaPackageV2DestinationSettings")
        .put("hlsDefault", "YES")
        .put("hlsAutoSelect", "OMIT")
        .put("audioGroupId", "sound");

    assertThat(lines(OutputGroups.of(placed(), OTHERWISE)))
        .singleElement()
        .asString()
        .endsWith("; without hlsDefault and audioGroupId, which are not sent");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"standardHlsSettings\": {\"m3u8Settings\": {}}}', 'renditions of it'",
    "'{\"audioOnlyHlsSettings\": {\"audioTrackType\": \"ALTERNATE_AUDIO_AUTO_SELECT_DEFAULT\"}}',"
        + " 'renditions of it; without audioTrackType, which is not sent'"
  })
  void hlsOutputsOfAudioAloneTravelWithVideo(String hlsSettings, String told) {
    ObjectNode output = ((ArrayNode) groups.at("/0/outputs")).addObject();
    output.putArray("audioDescriptionNames").add("french").add("german");
    output
        .putObject("outputSettings")
        .putObject("hlsOutputSettings")
        .put("nameModifier", "_sound")
        .set("hlsSettings", Settings.json(hlsSettings));
    for (String language : List.of("french", "german")) {
      settings.withArray("/audioDescriptions").addObject().put("name", language);
    }

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(made.settings().settings().at("/outputGroups/0/outputs")).hasSize(1);
    assertThat(made.settings().settings().at("/outputGroups/0/outputs/0/audioDescriptionNames"))
        .isEqualTo(Settings.json("[\"audio\", \"french\", \"german\"]"));
    assertThat(lines(made)).singleElement().asString().endsWith(told);
  }

  @Test
  void hlsOfAudioAloneStaysWhereThereIsNoVideo() {
    ((ObjectNode) groups.at("/0/outputs/0")).remove("videoDescriptionName");

    JsonNode outputs =
        OutputGroups.of(placed(), OTHERWISE).settings().settings().at("/outputGroups/0/outputs");

    assertThat(outputs).hasSize(1);
  }

  @Test
  void whatIsConvertedWasWrittenWhereItsGroupWas() {
    groups.insert(0, group("udp", "{}"));
    replace(groups.get(1), "hls", "mediaPackage");

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(
            made.settings()
                .places()
                .of(JsonPath.parse("outputGroups[0].outputGroupSettings.hlsGroupSettings.mode"))
                .path())
        .isEqualTo("outputGroups[1].outputGroupSettings.mediaPackageGroupSettings");
  }

  @Test
  void whatIsDroppedIsNamedWithWhatOnlyItUsed() {
    settings.withArray("/audioDescriptions").addObject().put("name", "stereo");
    groups.add(
        Settings.json(
            """
            {
              "name": "Backup", "outputGroupSettings": {"multiplexGroupSettings": {}},
              "outputs": [
                {"outputName": "a", "videoDescriptionName": "video"},
                {"outputName": "b", "audioDescriptionNames": ["audio", "stereo"]}
              ]
            }
            """));

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(lines(made))
        .containsExactly(
            "outputGroups[1]: multiplexGroupSettings does not go to the packager: 'Backup' is"
                + " dropped, and with it the outputs 'a' and 'b' and the audio 'stereo'");
    assertThat(made.settings().settings().get("audioDescriptions")).hasSize(1);
  }

  @Test
  void ofSeveralLaddersTheOneWithMoreRenditionsIsTaken() {
    ObjectNode other = (ObjectNode) groups.get(0).deepCopy();
    replace(other, "hls", "mediaPackage");
    ((ArrayNode) other.get("outputs")).add(other.at("/outputs/0").deepCopy());
    groups.add(other);

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(made.settings().settings().at("/outputGroups")).hasSize(1);
    assertThat(made.settings().settings().at("/outputGroups/0/outputs")).hasSize(2);
    assertThat(lines(made))
        .anyMatch(
            line ->
                line.startsWith(
                    "outputGroups[0]: hlsGroupSettings beside mediaPackageGroupSettings, which goes"
                        + " to the packager because it has more renditions"));
  }

  @Test
  void withoutALadderNothingCanBeDone() {
    replace(groups.get(0), "hls", "rtmp");

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(lines(made))
        .containsExactly(
            "outputGroups: no output group carries renditions for the packager, only"
                + " rtmpGroupSettings; add one with hlsGroupSettings");
    assertThat(made.settings().settings()).isEqualTo(settings);
  }

  @Test
  void aGroupOfTwoKindsIsRefused() {
    ((ObjectNode) groups.at("/0/outputGroupSettings")).putObject("udpGroupSettings");

    assertThat(lines(OutputGroups.of(placed(), OTHERWISE)))
        .containsExactly(
            "outputGroups[0].outputGroupSettings: an output group is of one kind, and this one is"
                + " of hlsGroupSettings and udpGroupSettings; keep one of them");
  }

  @Test
  void aKindThatIsNullIsNone() {
    ((ObjectNode) groups.at("/0/outputGroupSettings")).putNull("udpGroupSettings");

    assertThat(OutputGroups.of(placed(), OTHERWISE).findings()).isEmpty();
  }

  @Test
  void aDescriptionThatMayBeMeantByAMisspeltNameIsNotDropped() {
    ((ArrayNode) settings.at("/outputGroups/0/outputs/0/audioDescriptionNames"))
        .removeAll()
        .add("audoi");

    OutputGroups made = OutputGroups.of(placed(), OTHERWISE);

    assertThat(made.findings()).isEmpty();
    assertThat(made.settings().settings().get("audioDescriptions")).hasSize(1);
  }

  private PlacedSettings placed() {
    return new PlacedSettings(
        settings, path -> new WrittenAt(SourceLocation.of("test"), path.toString()));
  }

  private static JsonNode group(String kind, String group) {
    return Settings.json(
        "{\"outputGroupSettings\": {\"%sGroupSettings\": %s}, \"outputs\": []}"
            .formatted(kind, group));
  }

  /** Makes a group, and its outputs, of another kind. */
  private static void replace(JsonNode group, String kind, String by) {
    ObjectNode own = (ObjectNode) group.get("outputGroupSettings");
    own.removeAll();
    own.putObject(by + "GroupSettings").putObject("destination").put("destinationRefId", "d");
    for (JsonNode output : group.get("outputs")) {
      ObjectNode outputSettings = (ObjectNode) output.get("outputSettings");
      outputSettings.remove(kind + "OutputSettings");
      outputSettings.putObject(by + "OutputSettings");
    }
  }

  private static List<String> lines(OutputGroups made) {
    return made.findings().stream()
        .map(finding -> finding.path() + ": " + finding.message())
        .toList();
  }
}
