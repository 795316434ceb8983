package dev.onair.config.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.config.documents.Document;
import dev.onair.config.documents.DocumentForm;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.Setting;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.encoding.Template;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {

  private static final ServiceModel MODEL = ServiceModel.load("medialive");

  private static final InputSpecification INPUT =
      new InputSpecification(Codec.AVC, Resolution.HD, MaximumBitrate.MAX_20_MBPS);

  private static final WrittenAt NOWHERE = new WrittenAt(SourceLocation.of("x"), "");

  private static final Ladder.OutputGroup OTHERWISE =
      new Ladder.OutputGroup(
          new Setting<>(Duration.ofSeconds(1), NOWHERE),
          new Setting<>(Duration.ofSeconds(1), NOWHERE),
          new Setting<>(Options.NONE, NOWHERE),
          new Setting<>(Options.NONE, NOWHERE),
          new Setting<>(Options.NONE, NOWHERE));

  /** What each of the wrappings below wraps, in the API's spelling. */
  private static final String SETTINGS =
      "{\"videoDescriptions\":[{\"name\":\"v\",\"codecSettings\":{\"h264Settings\":{\"gopSize\":2}}}]}";

  private final Problems problems = new Problems();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{'encoderSettings': %s, 'name': 'x'}",
        "{'EncoderSettings': %s, 'Name': 'x'}",
        "{'Channel': {'EncoderSettings': %s}}",
        "{'channel': {'encoderSettings': %s}, 'ResponseMetadata': {'RetryAttempts': 0}}",
        "{'Type': 'AWS::MediaLive::Channel', 'Properties': {'EncoderSettings': %s}}",
        "{'Properties': {'EncoderSettings': %s}}",
        "{'Resources': {'Role': {'Type': 'AWS::IAM::Role', 'Properties': {}}, 'Live': {'Type':"
            + " 'AWS::MediaLive::Channel', 'Properties': {'EncoderSettings': %s}}}}",
        "{'Channels': [{'EncoderSettings': %s}]}",
        "[{'EncoderSettings': %s}]",
        "[%s]"
      })
  void aChannelIsFoundInAnyWrapping(String wrapping) {
    Template template = read(wrapping.replace('\'', '"').formatted(SETTINGS));

    assertThat(template.settings().toString()).isEqualTo(SETTINGS);
    assertThat(lines()).isEmpty();
  }

  @Test
  void namesAndTypesAreThoseOfTheModelHoweverTheyAreSpelled() {
    Template template =
        read(
            """
            {"ENCODERSETTINGS": {
              "OutputGroups": [{
                "OutputGroupSettings": {"HlsGroupSettings": {
                  "HlsCdnSettings": {"HlsBasicPutSettings": {"NumRetries": "10"}},
                  "SegmentLength": "2"}},
                "outputs": [{"OutputSettings": {"hlsOutputSettings": {"HlsSettings": {
                  "Fmp4HlsSettings": {}, "standardHlsSettings": {"M3u8Settings": {"Pcrperiod": 4.0}}}}}}]
              }],
              "AudioDescriptions": [{"Name": 720, "CodecSettings": {"Ac3Settings": {"Bitrate": "384000.0"}}}],
              "MotionGraphicsConfiguration": {"Newer": {"Than": [{"TheModel": 1}]}}
            }}""");

    assertThat(template.settings().toString())
        .isEqualTo(
            "{\"outputGroups\":[{\"outputGroupSettings\":{\"hlsGroupSettings\":{\"hlsCdnSettings\":"
                + "{\"hlsBasicPutSettings\":{\"numRetries\":10}},\"segmentLength\":2}},\"outputs\":"
                + "[{\"outputSettings\":{\"hlsOutputSettings\":{\"hlsSettings\":{\"fmp4HlsSettings\":"
                + "{},\"standardHlsSettings\":{\"m3u8Settings\":{\"pcrPeriod\":4}}}}}}]}],"
                + "\"audioDescriptions\":[{\"name\":\"720\",\"codecSettings\":{\"ac3Settings\":"
                + "{\"bitrate\":384000.0}}}],\"motionGraphicsConfiguration\":{\"newer\":{\"than\":"
                + "[{\"theModel\":1}]}}}");
  }

  @Test
  void whatIsNoNumberStaysAsItIs() {
    Template template =
        read(
            "{\"outputGroups\": [], \"videoDescriptions\": [{\"width\": \"wide\", \"height\": \"\"}]}");

    assertThat(template.settings().get("videoDescriptions").toString())
        .isEqualTo("[{\"width\":\"wide\",\"height\":\"\"}]");
  }

  @Test
  void problemsAreToldAsTheFileSpellsIt() {
    Template template =
        read(
            """
            {"Resources": {"Live": {"Properties": {"EncoderSettings": {
              "VideoDescriptions": [
                {"Name": "v",
                 "CodecSettings": {"H264Settings": {"GopSize": 2}}}
              ]}}}}}""");

    assertThat(
            template
                .lines()
                .of(JsonPath.parse("videoDescriptions[0].codecSettings.h264Settings.gopSize")))
        .isEqualTo(
            new WrittenAt(
                new SourceLocation("x.json", 4),
                "Resources.Live.Properties.EncoderSettings.VideoDescriptions[0].CodecSettings"
                    + ".H264Settings.GopSize"));
    assertThat(template.lines().of(JsonPath.parse("videoDescriptions[0].width")).path())
        .isEqualTo("Resources.Live.Properties.EncoderSettings.VideoDescriptions[0].Width");
  }

  @Test
  void whatIsMissingInBareSettingsHasThePathOfTheFile() {
    Template template = read(SETTINGS);

    assertThat(template.lines().of(JsonPath.of("outputGroups")).path()).isEqualTo("outputGroups");
  }

  @Test
  void twoSpellingsOfOneMemberAreOneTooMany() {
    read("{\"encoderSettings\": {\"VideoDescriptions\": [],\n\"videoDescriptions\": []}}");

    assertThat(lines())
        .containsExactly(
            "x.json:2: encoderSettings.videoDescriptions: is there as 'VideoDescriptions' too;"
                + " remove one of them");
  }

  @Test
  void ofSeveralChannelsNoneIsTaken() {
    String channel = "{\"Properties\": {\"EncoderSettings\": " + SETTINGS + "}}";

    assertThat(tried("{\"Resources\": {\"A\": " + channel + ",\n\"B\": " + channel + "}}"))
        .isEmpty();
    assertThat(lines())
        .containsExactly(
            "x.json:1: has 2 channels: Resources.A (line 1), Resources.B (line 2); a profile is one"
                + " of them: put each into a file of its own");
  }

  @Test
  void aListOfChannelsIsToldWhatItLacks() {
    assertThat(tried("{\"Channels\": [{\"Name\": \"x\", \"ChannelClass\": \"STANDARD\"}]}"))
        .isEmpty();
    assertThat(lines())
        .containsExactly(
            "x.json:1: is no MediaLive channel: it has neither encoderSettings nor"
                + " videoDescriptions; list-channels leaves them out, and describe-channel tells"
                + " them");
  }

  @Test
  void whatOnairDoesNotReadIsToldOfInTwoWarnings() {
    read(
        """
        {"Arn": "arn:x", "State": "IDLE", "Name": "x", "Tags": {},
         "ChannelClass": "STANDARD",
         "LogLevel": "INFO",
         "MaintenanceWindow": "monday",
         "NewerThanThat": {"a": 1},
         "EncoderSettings": {"outputGroups": []}}""");

    assertThat(lines())
        .containsExactly(
            "x.json:2: warning: what onair decides itself is passed over: channelClass (class),"
                + " logLevel (encoding.log-level)",
            "x.json:4: warning: what onair does not know of a channel is passed over:"
                + " maintenanceWindow, newerThanThat");
  }

  @Test
  void whatStandsBesideBareSettingsBelongsToTheChannel() {
    Template template =
        read("{\"outputGroups\": [], \"destinations\": [{\"id\": \"d\"}], \"roleArn\": \"arn:x\"}");

    assertThat(template.settings().toString()).isEqualTo("{\"outputGroups\":[]}");
    assertThat(template.destinations().toString()).isEqualTo("[{\"id\":\"d\"}]");
    assertThat(lines())
        .containsExactly(
            "x.json:1: warning: what onair decides itself is passed over: roleArn (each channel gets"
                + " a role of its own)");
  }

  @Test
  void attachmentsAndDestinationsAreTakenWithTheirPlaces() {
    Template template =
        read(
            """
            {"EncoderSettings": {"outputGroups": []},
             "InputSpecification": {"Codec": "HEVC", "Resolution": "UHD", "MaximumBitrate": "MAX_50_MBPS"},
             "InputAttachments": [
               {"InputId": {"Ref": "In"}, "InputSettings": {"FilterStrength": "3"}}],
             "Destinations": [
               {"Id": "a", "Settings": [{"Url": {"Fn::Sub": "https://${Host}"}}]},
               {"Id": "b",
                "Settings": [{"Url": "rtmp://example.com/live"}]}]}""");

    assertThat(template.input())
        .isEqualTo(new InputSpecification(Codec.HEVC, Resolution.UHD, MaximumBitrate.MAX_50_MBPS));
    assertThat(template.attachments().toString())
        .isEqualTo("[{\"inputSettings\":{\"filterStrength\":3}}]");
    assertThat(template.destinations().toString())
        .isEqualTo("[{\"id\":\"b\",\"settings\":[{\"url\":\"rtmp://example.com/live\"}]}]");
    assertThat(template.lines().destination(JsonPath.parse("[0].settings[0].url")))
        .isEqualTo(
            new WrittenAt(new SourceLocation("x.json", 8), "Destinations[1].Settings[0].Url"));
    assertThat(template.lines().attachment(JsonPath.parse("[0].inputSettings")).path())
        .isEqualTo("InputAttachments[0].InputSettings");
    assertThat(lines()).isEmpty();
  }

  @Test
  void whatOnlyCloudFormationKnowsOfAnAttachmentIsToldOf() {
    Template template =
        read(
            """
            {"EncoderSettings": {"outputGroups": []},
             "InputAttachments": [
               {"InputId": {"Fn::If": ["A", {"Ref": "In"}, {"Ref": "Other"}]},
                "AutomaticInputFailoverSettings": {"SecondaryInputId": {"Ref": "Other"}},
                "InputSettings": {
                  "FilterStrength": {"Fn::If": ["A", {"Ref": "B"}, 2]}, "InputFilter": "FORCED",
                  "AudioSelectors": [{"Name": {"Ref": "Sound"}}]}},
               {"Fn::If": ["A", {}, {}]}]}""");

    assertThat(template.attachments().toString())
        .isEqualTo(
            "[{\"automaticInputFailoverSettings\":{},\"inputSettings\":{\"inputFilter\":\"FORCED\","
                + "\"audioSelectors\":[{}]}}]");
    assertThat(lines())
        .containsExactly(
            "x.json:6: InputAttachments[0].InputSettings.FilterStrength: warning: what only"
                + " CloudFormation knows is passed over; say it in the channel file:"
                + " InputAttachments[0].InputSettings.FilterStrength,"
                + " InputAttachments[0].InputSettings.AudioSelectors[0].Name, InputAttachments[1]");
  }

  @Test
  void whatIsNullIsNotThere() {
    Template template =
        read(
            """
            {"EncoderSettings": {"OutputGroups": [], "AvailBlanking": null},
             "Vpc": null,
             "InputAttachments": [{"InputSettings": {"CaptionSelectors": [{"Name": "cc",
               "SelectorSettings": {"AncillarySourceSettings": null,
                 "EmbeddedSourceSettings": {"Source608ChannelNumber": 2}}}]}}]}""");

    assertThat(template.settings().toString()).isEqualTo("{\"outputGroups\":[]}");
    assertThat(template.attachments().toString())
        .isEqualTo(
            "[{\"inputSettings\":{\"captionSelectors\":[{\"name\":\"cc\",\"selectorSettings\":"
                + "{\"embeddedSourceSettings\":{\"source608ChannelNumber\":2}}}]}}]");
    assertThat(lines()).isEmpty();
  }

  @Test
  void aFunctionOfCloudFormationIsNoValueOfAnInputSpecification() {
    read(
        """
        {"EncoderSettings": {"outputGroups": []},
         "InputSpecification": {"Resolution": {"Ref": "Resolution"}}}""");

    assertThat(lines())
        .containsExactly(
            "x.json:2: InputSpecification.Resolution: is a function of CloudFormation (Ref), which"
                + " knows its value alone; write the value");
  }

  @Test
  void encoderSettingsThatOnlyCloudFormationKnowsAreNone() {
    assertThat(tried("{\"EncoderSettings\": {\"Fn::Transform\": {\"Name\": \"x\"}}}")).isEmpty();
    assertThat(lines())
        .containsExactly(
            "x.json:1: EncoderSettings: is a function of CloudFormation (Fn::Transform), which knows"
                + " its value alone; write the value");
  }

  @Test
  void aChannelWithoutListsHasEmptyOnes() {
    Template template = read("{\"EncoderSettings\": {}, \"Destinations\": {\"Ref\": \"D\"}}");

    assertThat(template.attachments()).isInstanceOf(ArrayNode.class).isEmpty();
    assertThat(template.destinations()).isInstanceOf(ArrayNode.class).isEmpty();
  }

  private Template read(String json) {
    return tried(json).orElseThrow(() -> new AssertionError(lines()));
  }

  private Optional<Template> tried(String json) {
    return Document.parse("x.json", json, DocumentForm.JSON, problems)
        .map(document -> new TemplateReader(document, MODEL, problems))
        .flatMap(reader -> reader.read(INPUT, OTHERWISE));
  }

  private List<String> lines() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
