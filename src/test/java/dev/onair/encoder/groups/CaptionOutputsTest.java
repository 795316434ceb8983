package dev.onair.encoder.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionOutputsTest {

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void whatGoesElsewhereDoesWithoutCaptionsThatTheProviderForgets() {
    SettingsEdit edit =
        edit(
            """
            {"captionDescriptions": [
              {"name": "shared", "destinationSettings": {"embeddedDestinationSettings": {}}},
              {"name": "page", "destinationSettings": {"teletextDestinationSettings": {}}},
              {"name": "drawn", "destinationSettings": {"burnInDestinationSettings": {}}}],
             "outputGroups": [
              {"outputGroupSettings": {"hlsGroupSettings": {}},
               "outputs": [{"outputName": "hls", "videoDescriptionName": "v",
                 "captionDescriptionNames": ["shared"]}]},
              {"outputGroupSettings": {"udpGroupSettings": {}},
               "outputs": [{"outputName": "udp", "videoDescriptionName": "v",
                 "captionDescriptionNames": ["shared", "page", "drawn"]}]}]}
            """);

    List<SettingsFinding> findings = fit(edit);

    JsonNode settings = edit.done().settings();
    assertThat(settings.at("/captionDescriptions"))
        .extracting(captions -> captions.get("name").asText() + format(captions))
        .containsExactly("shared webvttDestinationSettings", "drawn burnInDestinationSettings");
    assertThat(settings.at("/outputGroups/0/outputs"))
        .extracting(CaptionOutputsTest::captions)
        .containsExactly("hls ", "shared [\"shared\"]");
    assertThat(settings.at("/outputGroups/1/outputs"))
        .extracting(CaptionOutputsTest::captions)
        .containsExactly("udp [\"drawn\"]");
    assertThat(findings)
        .extracting(finding -> finding.path() + ": " + finding.message())
        .containsExactly(
            "outputGroups[1].outputs[0].captionDescriptionNames: goes without the captions 'shared',"
                + " embeddedDestinationSettings: the Terraform provider forgets that they were chosen,"
                + " which would interrupt the channel at every apply; to show them all the same, give"
                + " it burnInDestinationSettings",
            "outputGroups[1].outputs[0].captionDescriptionNames: goes without the captions 'page',"
                + " teletextDestinationSettings: the Terraform provider forgets that they were chosen,"
                + " which would interrupt the channel at every apply",
            "captionDescriptions[0].destinationSettings.embeddedDestinationSettings: becomes WebVTT, in"
                + " an output of its own: the Terraform provider forgets that they were chosen, which"
                + " would interrupt the channel at every apply; of several languages that are embedded,"
                + " only the selector's remains");
  }

  @Test
  void anOutputOfCaptionsAloneStaysTheirOwn() {
    SettingsEdit edit =
        edit(
            """
            {"captionDescriptions": [
              {"name": "c", "destinationSettings": {"ttmlDestinationSettings": {}}}],
             "outputGroups": [
              {"outputGroupSettings": {"hlsGroupSettings": {}},
               "outputs": [
                {"outputName": "video", "videoDescriptionName": "v",
                 "captionDescriptionNames": ["c"]},
                {"outputName": "text", "captionDescriptionNames": ["c"]}]}]}
            """);

    fit(edit);

    assertThat(edit.done().settings().at("/outputGroups/0/outputs"))
        .extracting(CaptionOutputsTest::captions)
        .containsExactly("video ", "text [\"c\"]");
  }

  private static List<SettingsFinding> fit(SettingsEdit edit) {
    return CaptionOutputs.fit(edit, edit.root().list("outputGroups").get(0));
  }

  private static String format(JsonNode captions) {
    return " " + captions.get("destinationSettings").fieldNames().next();
  }

  private static String captions(JsonNode output) {
    return output.get("outputName").asText() + " " + output.path("captionDescriptionNames");
  }

  private SettingsEdit edit(String settings) {
    try {
      return new PlacedSettings(
              (ObjectNode) mapper.readTree(settings),
              path -> new WrittenAt(SourceLocation.of("t.json"), path.toString()))
          .edit();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
