package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.encoder.provider.ProviderLimit.Refused;
import dev.onair.encoder.provider.ProviderLimit.Why;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderLimitsTest {

  static Stream<ProviderLimit> everyLimit() {
    return ProviderLimit.ALL.stream();
  }

  @Test
  void soundSettingsMeetNoLimit() {
    assertThat(Settings.findings(Settings.sound())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyLimit")
  void whatCantArriveIsLeftOutOrRefusedWithTheReason(ProviderLimit limit) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    ObjectNode inner = settings;
    List<String> names = List.of(limit.setting().toString().split("\\.", -1));
    for (String name : names.subList(0, names.size() - 1)) {
      inner = inner.putObject(name);
    }
    if (limit.value().beside().isPresent()) {
      String[] other = limit.value().beside().get().split("=", -1);
      inner.put(other[0], other[1]);
    }
    inner.set(limit.setting().name(), value(limit.value().value()));

    ArrivingSettings arriving = ArrivingSettings.of(settings);
    List<SettingsFinding> findings =
        new ProviderLimits(ProviderSchema.load()).check(arriving.settings());

    if (limit.outcome() instanceof Refused) {
      assertThat(findings).contains(limit.refusal(limit.setting()));
      assertThat(limit.text()).isNotEmpty();
    } else {
      assertThat(arriving.findings())
          .filteredOn(finding -> finding.path().equals(limit.setting()))
          .isEqualTo(limit.isSilent() ? List.of() : List.of(limit.warning(limit.setting())));
      assertThat(limit.text().isEmpty()).isEqualTo(limit.isSilent());
    }
  }

  private static JsonNode value(String pattern) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (pattern) {
      case "*" -> nodes.numberNode(7);
      case "0" -> nodes.numberNode(0);
      case "{}" -> nodes.objectNode();
      case "0s" -> nodes.objectNode().put("gain", 0);
      default -> {
        String[] member = pattern.split("=", -1);
        yield member.length == 1
            ? nodes.textNode(pattern)
            : nodes.objectNode().put(member[0], member[1]);
      }
    };
  }

  @Test
  void aLossOfWhatTheProviderDoesNotKnowWouldBeDead() {
    String schema = names(ProviderSchema.load().encoderSettings());

    assertThat(ProviderLimit.ALL)
        .filteredOn(limit -> Set.of(Why.LOST, Why.UNUSABLE, Why.NO_UPDATE).contains(limit.why()))
        .allSatisfy(
            limit -> {
              String last = limit.setting().name();
              // The provider has it under another name.
              String known = last.replace("audioWatermarking", "audioWatermark");
              assertThat(schema).contains(" " + known.toLowerCase(Locale.ROOT) + " ");
            });
  }

  @Test
  void aZeroThatNeverArrivesIsLeftOutWhereAwsComesNear() {
    Settings.Prepared prepared =
        Settings.prepare(Settings.with(Settings.H264, "{\"gopNumBFrames\": 0}"));

    assertThat(prepared.lines())
        .containsExactly(
            "videoDescriptions[0].codecSettings.h264Settings.gopNumBFrames: 0 never reaches AWS:"
                + " the Terraform provider leaves zeros out; it is left out, and MediaLive chooses"
                + " how many B-frames there are, which delay the picture by as many; profiles above"
                + " BASELINE have them");
    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().findValue("gopNumBFrames")).isNull();
  }

  @Test
  void baselineHasNoBframesAnyway() {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(Settings.H264, "{\"gopNumBFrames\": 0, \"profile\": \"BASELINE\"}"));

    assertThat(prepared.lines()).isEmpty();
    assertThat(prepared.settings().findValue("gopNumBFrames")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"bufFillPct, 1", "gopClosedCadence, 1"})
  void aZeroThatNeverArrivesIsSentAsTheNextValue(String setting, int sent) {
    Settings.Prepared prepared =
        Settings.prepare(Settings.with(Settings.H264, "{\"" + setting + "\": 0}"));

    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .contains(setting + ": 0 never reaches AWS: the Terraform provider leaves zeros out; ")
        .contains(sent + " is sent instead, and ");
    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().findValue(setting).asInt()).isEqualTo(sent);
  }

  @Test
  void aZeroThatAwsRefusesIsRefused() {
    Settings.Prepared prepared = Settings.prepare(Settings.with(Settings.H264, "{\"gopSize\": 0}"));

    assertThat(prepared.errors())
        .singleElement()
        .asString()
        .contains("gopSize: 0 never reaches AWS")
        .endsWith("AWS takes no GOP without length; use the segment's");
  }

  @Test
  void aRemixIsRefusedOnce() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/audioDescriptions/0"))
        .set(
            "remixSettings",
            Settings.json(
                """
                {"channelMappings": [
                  {"outputChannel": 0, "inputChannelLevels": [{"inputChannel": 2, "gain": 0}]},
                  {"outputChannel": 1, "inputChannelLevels": [{"inputChannel": 3, "gain": 0}]}
                ]}
                """));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .startsWith("audioDescriptions[0].remixSettings: 0 never reaches AWS");
  }

  @ParameterizedTest
  @CsvSource({"timestampDeltaMilliseconds", "softness", "minIInterval"})
  void aZeroThatMeansTheSameAsNothingIsLeftOut(String setting) {
    ObjectNode hls = Settings.with(Settings.HLS, "{\"timestampDeltaMilliseconds\": 0}");
    ObjectNode video = Settings.with(Settings.H264, "{\"" + setting + "\": 0}");

    ObjectNode given = setting.startsWith("timestamp") ? hls : video;
    Settings.Prepared prepared = Settings.prepare(given);

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue(setting)).isNull();
  }

  @Test
  void aLeastSegmentOfNothingIsTheSegments() {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(Settings.HLS, "{\"minSegmentLength\": 0, \"segmentLength\": 2}"));

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue("minSegmentLength").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "embeddedDestinationSettings, use webvttDestinationSettings",
    "scte27DestinationSettings, use webvttDestinationSettings",
    "aribDestinationSettings, use webvttDestinationSettings",
    "smpteTtDestinationSettings, use webvttDestinationSettings",
    "rtmpCaptionInfoDestinationSettings, use webvttDestinationSettings",
    "teletextDestinationSettings, use webvttDestinationSettings"
  })
  void captionsThatTheProviderForgetsAreRefused(String destination, String instead) {
    ObjectNode settings =
        Settings.with("/outputGroups/0/outputs/0", "{\"captionDescriptionNames\": [\"cc\"]}");
    settings.set(
        "captionDescriptions",
        Settings.json(
            """
            [{"name": "cc", "captionSelectorName": "cc", "languageCode": "eng",
              "destinationSettings": {"%s": {}}}]
            """
                .formatted(destination)));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .startsWith("captionDescriptions[0].destinationSettings." + destination)
        .contains("each apply would interrupt the channel")
        .contains(instead);
  }

  @ParameterizedTest
  @CsvSource({"rec601Settings, Rec. 601", "rec709Settings, Rec. 709"})
  void coloursAreTheSourcesWhereTheProviderForgetsTheColourSpace(String setting, String name) {
    Settings.Prepared prepared =
        Settings.prepare(hevc("{\"colorSpaceSettings\": {\"%s\": {}}}".formatted(setting)));

    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .contains("colorSpaceSettings." + setting + ": makes a difference in every plan")
        .endsWith(
            "it is left out, and the picture keeps the source's colour space: the same where that"
                + " is "
                + name);
    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().findValue("colorSpaceSettings")).isNull();
  }

  @Test
  void aColourSpaceThatIsPassedThroughSaysNothing() {
    Settings.Prepared prepared =
        Settings.prepare(hevc("{\"colorSpaceSettings\": {\"colorSpacePassthroughSettings\": {}}}"));

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue("colorSpaceSettings")).isNull();
  }

  @Test
  void dolbyVisionIsRefused() {
    Settings.Prepared prepared =
        Settings.prepare(hevc("{\"colorSpaceSettings\": {\"dolbyVision81Settings\": {}}}"));

    assertThat(prepared.errors()).singleElement().asString().endsWith("use hdr10Settings");
  }

  private static ObjectNode hevc(String fields) {
    ObjectNode settings = Settings.sound();
    ObjectNode codec = (ObjectNode) settings.at("/videoDescriptions/0/codecSettings");
    codec.set("h265Settings", codec.remove("h264Settings"));
    ObjectNode h265 = (ObjectNode) codec.get("h265Settings");
    h265.remove("framerateControl");
    h265.setAll((ObjectNode) Settings.json(fields));
    return settings;
  }

  @Test
  void audioThatIsPassedThroughIsRefused() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/audioDescriptions/0"))
        .putObject("codecSettings")
        .putObject("passThroughSettings");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("passThroughSettings: makes a difference in every plan")
        .endsWith("use aacSettings or ac3Settings");
  }

  @Test
  void anEmptyFilterThatTheProviderCrashesOnIsSentWithItsStrength() {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(Settings.H264, "{\"filterSettings\": {\"temporalFilterSettings\": {}}}"));

    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .contains("temporalFilterSettings: is empty, and the Terraform provider crashes on that; ")
        .endsWith("strength=AUTO is sent instead, and MediaLive chooses the strength");
    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().findValue("temporalFilterSettings").get("strength").asText())
        .isEqualTo("AUTO");
  }

  @Test
  void anEmptyBlockThatTheProviderCrashesOnIsRefused() {
    assertThat(
            Settings.prepare(
                    hevc(
                        "{\"profile\": \"MAIN_10BIT\", \"colorSpaceSettings\": {\"hdr10Settings\": {\"maxCll\": 0}}}"))
                .errors())
        .singleElement()
        .asString()
        .contains("hdr10Settings: is empty, and the Terraform provider crashes on that")
        .endsWith(
            "nor can it say 0, that a light level is not known. Give maxCll and maxFall of the"
                + " mastering, or leave it out: the picture keeps the source's colour space");
  }

  @Test
  void oneLightLevelThatIsNotKnownIsLeftOut() {
    Settings.Prepared prepared =
        Settings.prepare(
            hevc(
                "{\"profile\": \"MAIN_10BIT\", \"colorSpaceSettings\": {\"hdr10Settings\": {\"maxCll\": 1000, \"maxFall\": 0}}}"));

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue("hdr10Settings"))
        .isEqualTo(Settings.json("{\"maxCll\": 1000}"));
  }

  @Test
  void hdr10InPlaceOfHlgIsToldToBeAnotherTransferFunction() {
    assertThat(
            Settings.prepare(hevc("{\"colorSpaceSettings\": {\"hlg2020Settings\": {}}}")).errors())
        .singleElement()
        .asString()
        .endsWith(
            "HDR10 has another transfer function (PQ); where that will do, use hdr10Settings");
  }

  @ParameterizedTest
  @CsvSource({
    "epochLockingSettings, customEpoch, 2020-01-01T00:00:00, that began in 1970",
    "epochLockingSettings, jamSyncTime, 02:00:00, jam sync is at midnight UTC",
    "pipelineLockingSettings, pipelineLockingMethod, VIDEO_ALIGNMENT, by the timecode in the input"
  })
  void whatTunesLockingIsLeftOutWithWhatHappensThen(
      String mode, String member, String value, String told) {
    Settings.Prepared prepared = Settings.prepare(locking(mode, member, value));

    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .contains(mode + "." + member + ": ")
        .contains(told);
    assertThat(prepared.settings().get("globalConfiguration"))
        .isEqualTo(Settings.json("{\"outputLockingMode\": \"PIPELINE_LOCKING\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "pipelineLockingSettings, customEpoch, 2020-01-01T00:00:00",
    "disabledLockingSettings, customEpoch, 2020-01-01T00:00:00",
    "pipelineLockingSettings, pipelineLockingMethod, SOURCE_TIMECODE"
  })
  void whatSaysNothingOfLockingHlsGoesWithoutAWord(String mode, String member, String value) {
    Settings.Prepared prepared = Settings.prepare(locking(mode, member, value));

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue("outputLockingSettings")).isNull();
  }

  private static ObjectNode locking(String mode, String member, String value) {
    ObjectNode settings = Settings.sound();
    ObjectNode global = settings.putObject("globalConfiguration");
    global.put("outputLockingMode", "PIPELINE_LOCKING");
    global.putObject("outputLockingSettings").putObject(mode).put(member, value);
    return settings;
  }

  @ParameterizedTest
  @ValueSource(strings = {"filterSettings", "colorSpaceSettings"})
  void anEmptyBlockThatSaysNothingIsLeftOut(String block) {
    ObjectNode settings = Settings.with(Settings.H264, "{\"" + block + "\": {}}");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue(block)).isNull();
  }

  /** All names below a block, normalized, each between blanks. */
  private static String names(ProviderSchema.Block block) {
    StringBuilder names = new StringBuilder(" ");
    block.attributes().keySet().forEach(name -> names.append(normalized(name)).append(' '));
    block
        .blocks()
        .forEach(
            (name, nested) ->
                names.append(normalized(name)).append(' ').append(names(nested.block())));
    return names.toString();
  }

  private static String normalized(String name) {
    return name.replace("_", "");
  }
}
