package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.List;
import java.util.Locale;
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
  void whatCantArriveIsRefusedWithTheReason(ProviderLimit limit) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    ObjectNode inner = settings;
    List<String> names = List.of(limit.setting().toString().split("\\.", -1));
    for (String name : names.subList(0, names.size() - 1)) {
      inner = inner.putObject(name);
    }
    inner.put(names.get(names.size() - 1), 1);

    List<SettingsFinding> findings = new ProviderLimits(ProviderSchema.load()).check(settings);

    assertThat(findings).containsExactly(limit.at(limit.setting()));
    assertThat(limit.at(limit.setting()).message()).contains("; ");
  }

  @Test
  void aLimitOnWhatTheProviderDoesNotKnowWouldBeDead() {
    String schema = names(ProviderSchema.load().encoderSettings());

    assertThat(ProviderLimit.ALL)
        .allSatisfy(
            limit -> {
              String last = limit.setting().name();
              // The provider has it under another name.
              String known = last.replace("audioWatermarking", "audioWatermark");
              assertThat(schema).contains(" " + known.toLowerCase(Locale.ROOT) + " ");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"gopNumBFrames", "minIInterval", "bufFillPct"})
  void aZeroIsRefusedSinceItNeverArrives(String setting) {
    assertThat(Settings.findings(Settings.with(Settings.H264, "{\"" + setting + "\": 0}")))
        .singleElement()
        .asString()
        .startsWith("videoDescriptions[0].codecSettings.h264Settings." + setting)
        .contains("0 never reaches AWS: the Terraform provider leaves zeros out; ");
  }

  @ParameterizedTest
  @CsvSource({"timestampDeltaMilliseconds", "softness"})
  void aZeroThatMeansTheSameAsNothingIsLeftOut(String setting) {
    ObjectNode hls = Settings.with(Settings.HLS, "{\"timestampDeltaMilliseconds\": 0}");
    ObjectNode video = Settings.with(Settings.H264, "{\"softness\": 0}");

    ObjectNode given = setting.equals("softness") ? video : hls;
    Settings.Prepared prepared = Settings.prepare(given);

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().findValue(setting)).isNull();
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
  @ValueSource(
      strings = {
        "rec601Settings",
        "rec709Settings",
        "colorSpacePassthroughSettings",
        "dolbyVision81Settings"
      })
  void colourSpacesThatTheProviderForgetsAreRefused(String colourSpace) {
    ObjectNode settings = Settings.sound();
    ObjectNode codec = (ObjectNode) settings.at("/videoDescriptions/0/codecSettings");
    codec.set("h265Settings", codec.remove("h264Settings"));
    ((ObjectNode) codec.get("h265Settings")).remove("framerateControl");
    ((ObjectNode) codec.get("h265Settings")).putObject("colorSpaceSettings").putObject(colourSpace);

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("colorSpaceSettings." + colourSpace)
        .contains("makes a difference in every plan");
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
  void anEmptyBlockThatTheProviderCrashesOnIsRefused() {
    ObjectNode settings =
        Settings.with(Settings.H264, "{\"filterSettings\": {\"temporalFilterSettings\": {}}}");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("temporalFilterSettings: is empty, and the Terraform provider crashes on that");
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
