package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagerOutputTest {

  @Test
  void theOutputGroupGoesToThePackagerByBasicPut() {
    Settings.Prepared prepared = Settings.prepare(Settings.sound());

    JsonNode hls = prepared.settings().at(Settings.HLS);
    assertThat(hls.at("/destination/destinationRefId").asText()).isEqualTo("packager");
    assertThat(hls.get("hlsCdnSettings").toString())
        .isEqualTo("{\"hlsBasicPutSettings\":{\"connectionRetryInterval\":1}}");
    assertThat(prepared.findings()).isEmpty();
  }

  @Test
  void whatATemplateSaysOfTheConnectionStays() {
    ObjectNode settings =
        Settings.with(
            Settings.HLS, "{\"hlsCdnSettings\": {\"hlsBasicPutSettings\": {\"restartDelay\": 7}}}");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.findings()).isEmpty();
    assertThat(
            prepared.settings().at(Settings.HLS + "/hlsCdnSettings/hlsBasicPutSettings").toString())
        .isEqualTo("{\"connectionRetryInterval\":1,\"restartDelay\":7}");
  }

  @Test
  void theLeastSegmentLengthThatMediaPackageDemandsIsTheSegments() {
    ObjectNode settings = Settings.without(Settings.HLS, "minSegmentLength");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.settings().at(Settings.HLS + "/minSegmentLength").asInt()).isEqualTo(1);
  }

  @Test
  void theTimeOfDayTravelsWithTheSegments() {
    Settings.Prepared prepared = Settings.prepare(Settings.sound());

    JsonNode hls = prepared.settings().at(Settings.HLS);
    assertThat(hls.get("programDateTime").asText()).isEqualTo("INCLUDE");
    assertThat(hls.get("programDateTimePeriod").asInt()).isEqualTo(1);
  }

  @Test
  void theTimeOfDayLeftOutIsWarnedOf() {
    ObjectNode settings = Settings.with(Settings.HLS, "{\"programDateTime\": \"EXCLUDE\"}");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.findings())
        .singleElement()
        .extracting(SettingsFinding::message)
        .asString()
        .startsWith("EXCLUDE keeps the time of day from MediaPackage");
  }

  @Test
  void connectionsAreRetriedAfterASegmentsLength() {
    ObjectNode settings = Settings.with(Settings.HLS, "{\"segmentLength\": 6}");

    Settings.Prepared prepared = Settings.prepare(settings, Options.NONE);

    assertThat(
            prepared.settings().at(Settings.HLS + "/hlsCdnSettings/hlsBasicPutSettings").toString())
        .isEqualTo("{\"connectionRetryInterval\":6}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encryptionType | AES128 | MediaPackage takes unencrypted segments; leave it out",
        "redundantManifest | ENABLED | MediaPackage chooses between the pipelines itself, and takes"
            + " manifests of one each; use DISABLED",
        "mode | VOD | MediaPackage takes live output; use LIVE",
        "directoryStructure | SUBDIRECTORY_PER_STREAM | MediaPackage takes all files in one folder;"
            + " use SINGLE_DIRECTORY",
        "outputSelection | SEGMENTS_ONLY | MediaPackage reads the manifests; use"
            + " MANIFESTS_AND_SEGMENTS",
        "tsFileMode | SINGLE_FILE | MediaPackage takes segments; use SEGMENTED_FILES",
        "baseUrlContent | a/ | MediaPackage finds segments beside manifests; leave it out",
        "baseUrlManifest | a/ | MediaPackage finds manifests by itself; leave it out"
      })
  void whatMediaPackageCantReadIsRefused(String setting, String value, String message) {
    ObjectNode settings = Settings.with(Settings.HLS, "{\"%s\": \"%s\"}".formatted(setting, value));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputGroupSettings.hlsGroupSettings." + setting + ": " + message);
  }
}
