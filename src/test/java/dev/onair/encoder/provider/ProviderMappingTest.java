package dev.onair.encoder.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.Settings;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.model.ChannelClass;
import dev.onair.testing.Golden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderMappingTest {

  /** What AWS's model has, and hashicorp/aws 5.100.0 has no place for. */
  private static final Set<String> WITHOUT_A_PLACE =
      Set.of(
          "Ac3Settings.attenuationControl",
          "AudioDescription.audioDashRoles",
          "AudioDescription.audioWatermarkingSettings",
          "AudioDescription.dvbDashAccessibility",
          "AudioNormalizationSettings.peakCalculation",
          "AudioNormalizationSettings.peakLimiterThreshold",
          "BurnInDestinationSettings.subtitleRows",
          "CaptionDescription.captionDashRoles",
          "CaptionDescription.dvbDashAccessibility",
          "DvbSubDestinationSettings.subtitleRows",
          "EbuTtDDestinationSettings.defaultFontSize",
          "EbuTtDDestinationSettings.defaultLineHeight",
          "EncoderSettings.availConfiguration",
          "EncoderSettings.blackoutSlate",
          "EncoderSettings.colorCorrectionSettings",
          "EncoderSettings.featureActivations",
          "EncoderSettings.thumbnailConfiguration",
          "FrameCaptureSettings.timecodeBurninSettings",
          "GlobalConfiguration.outputLockingSettings",
          "H264FilterSettings.bandwidthReductionFilterSettings",
          "H264Settings.colorSpaceSettings",
          "H264Settings.minBitrate",
          "H264Settings.minQp",
          "H264Settings.timecodeBurninSettings",
          "H265ColorSpaceSettings.hlg2020Settings",
          "H265FilterSettings.bandwidthReductionFilterSettings",
          "H265Settings.deblocking",
          "H265Settings.gopBReference",
          "H265Settings.gopNumBFrames",
          "H265Settings.minBitrate",
          "H265Settings.subgopLength",
          "HlsGroupSettings.segmentationMode",
          "M2tsSettings.scte35PrerollPullupMilliseconds",
          "M3u8Settings.klvBehavior",
          "M3u8Settings.klvDataPids",
          "MediaPackageGroupSettings.mediapackageV2GroupSettings",
          "MediaPackageOutputSettings.mediaPackageV2DestinationSettings",
          "MultiplexOutputSettings.containerSettings",
          "OutputGroupSettings.cmafIngestGroupSettings",
          "OutputGroupSettings.mediaConnectRouterGroupSettings",
          "OutputGroupSettings.srtGroupSettings",
          "OutputSettings.cmafIngestOutputSettings",
          "OutputSettings.mediaConnectRouterOutputSettings",
          "OutputSettings.srtOutputSettings",
          "RtmpGroupSettings.includeFillerNalUnits",
          "VideoCodecSettings.av1Settings",
          "VideoCodecSettings.mpeg2Settings");

  @Test
  void everyNameOfTheApiHasOneOfTheProvidersWhereThereIsAPlace() {
    Set<String> without = new TreeSet<>();

    walk("EncoderSettings", "encoder_settings", ProviderSchema.load().encoderSettings(), without);

    assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_A_PLACE);
  }

  private static void walk(String shape, String name, Block block, Set<String> without) {
    ServiceModel model = Settings.ENCODER.model();
    for (Shape.Member member : model.structure(shape).members().values()) {
      Optional<String> found = block.find(name, member.wireName());
      if (found.isEmpty()) {
        without.add(shape + "." + member.wireName());
        continue;
      }
      Shape inner = model.shape(member.shape());
      String innerName = inner instanceof Shape.ListOf list ? list.member() : inner.name();
      ProviderSchema.Nested nested = block.blocks().get(found.get());
      assertThat(nested != null)
          .as(shape + "." + member.wireName() + " is a block")
          .isEqualTo(model.shape(innerName) instanceof Shape.Structure);
      if (nested != null) {
        walk(innerName, found.get(), nested.block(), without);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "iFrameOnlyPlaylists, iframe_only_playlists",
    "timedMetadataId3Period, timed_metadata_id3_period",
    "baseUrlContent1, base_url_content1"
  })
  void namesThatDontConvertMechanicallyAreFound(String api, String provider) {
    Block hls =
        ProviderSchema.load()
            .encoderSettings()
            .blocks()
            .get("output_groups")
            .block()
            .blocks()
            .get("output_group_settings")
            .block()
            .blocks()
            .get("hls_group_settings")
            .block();

    assertThat(hls.find("hls_group_settings", api)).contains(provider);
  }

  @Test
  void aSettingThatTheProviderDoesNotKnowIsAnError() {
    ObjectNode settings = Settings.sound();
    settings.set("thumbnailConfiguration", Settings.json("{\"state\": \"DISABLED\"}"));

    assertThat(findings(settings))
        .containsExactly(
            "thumbnailConfiguration: AWS knows this setting, but the Terraform provider"
                + " (hashicorp/aws 5.100) does not; remove it");
  }

  @Test
  void whatTheProviderDemandsIsAsked() {
    ObjectNode settings = Settings.sound();
    settings.set(
        "captionDescriptions",
        Settings.json(
            """
            [{"name": "cc", "captionSelectorName": "cc", "languageCode": "eng",
              "destinationSettings": {"webvttDestinationSettings": {}}}]
            """));

    assertThat(findings(settings))
        .anyMatch(
            line ->
                line.endsWith(
                    "styleControl: is missing, and the Terraform provider demands it; add it"));
  }

  private static List<String> findings(ObjectNode settings) {
    return ProviderMapping.of(ProviderSchema.load(), settings).findings().stream()
        .map(finding -> finding.path() + ": " + finding.message())
        .toList();
  }

  @Test
  void theBlockIsInTheProvidersNamesAndSorted() throws Exception {
    ObjectNode prepared = Settings.prepare(Settings.sound()).settings();

    Map<String, Object> block =
        ProviderMapping.of(
                ProviderSchema.load(),
                new ChannelVariant(
                        ChannelClass.STANDARD, Optional.empty(), Optional.empty(), Optional.empty())
                    .apply(prepared))
            .settings()
            .block();

    Golden.assertMatches(
        "encoding/provider-block.json",
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(block));
    assertThat(List.copyOf(block.keySet())).isSorted();
  }
}
