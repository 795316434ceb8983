package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.ChannelVariant;
import dev.onair.model.ChannelClass;
import dev.onair.model.encoding.EncoderSettings;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.InputSpecification.Codec;
import dev.onair.model.encoding.InputSpecification.MaximumBitrate;
import dev.onair.model.encoding.InputSpecification.Resolution;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedProfilesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  private final Problems problems = new Problems();
  private final Profiles profiles =
      Profiles.read(ROOT, new ConfFile(ROOT, Map.of(), problems), Defaults.load(), problems);

  @Test
  void everyShippedProfileIsSound() {
    assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    assertThat(profiles.names())
        .containsExactly(
            "hd-1080p-25fps-hevc",
            "hd-1080p-30fps",
            "hd-1080p-30fps-cbr",
            "hd-1080p-50fps",
            "hd-720p-25fps",
            "hd-720p-30fps-low-latency",
            "sd-540p-30fps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hd-1080p-30fps | HD | MAX_20_MBPS | 30 | 1920x1080@4100(9) 1280x720@2700(8)"
            + " 960x540@1800(8) 768x432@1200(7) 640x360@800(7) 512x288@400(6)",
        "hd-720p-25fps | HD | MAX_10_MBPS | 25 | 1280x720@2700(9) 960x540@1800(8) 640x360@800(7)"
            + " 512x288@400(6)",
        "sd-540p-30fps | SD | MAX_10_MBPS | 30 | 960x540@1800(9) 768x432@1200(7) 640x360@800(7)"
            + " 512x288@400(6)"
      })
  void theReferenceSamplesLaddersHaveItsFigures(
      String name, Resolution resolution, MaximumBitrate bitrate, int frameRate, String rungs) {
    Profile profile = profiles.find(name).orElseThrow();

    assertThat(profile.input()).isEqualTo(new InputSpecification(Codec.AVC, resolution, bitrate));
    List<String> found = new ArrayList<>();
    for (JsonNode video : profile.settings().get("videoDescriptions")) {
      JsonNode avc = video.at("/codecSettings/h264Settings");
      found.add(
          "%s@%d(%d)"
              .formatted(
                  video.get("width").asInt() + "x" + video.get("height").asInt(),
                  avc.get("maxBitrate").asInt() / 1000,
                  avc.get("qvbrQualityLevel").asInt()));
      assertThat(avc.get("profile").asText()).isEqualTo("HIGH");
      assertThat(avc.get("level").asText()).isEqualTo("H264_LEVEL_AUTO");
      assertThat(avc.get("rateControlMode").asText()).isEqualTo("QVBR");
      assertThat(avc.get("gopSize").asDouble()).isEqualTo(1);
      assertThat(avc.get("gopSizeUnits").asText()).isEqualTo("SECONDS");
      assertThat(avc.get("gopClosedCadence").asInt()).isEqualTo(1);
      assertThat(avc.get("framerateNumerator").asInt()).isEqualTo(frameRate);
    }
    assertThat(String.join(" ", found)).isEqualTo(rungs);
    JsonNode aac = profile.settings().at("/audioDescriptions/0/codecSettings/aacSettings");
    assertThat(aac.get("profile").asText()).isEqualTo("LC");
    assertThat(aac.get("bitrate").asInt()).isEqualTo(96_000);
    assertThat(aac.get("sampleRate").asInt()).isEqualTo(48_000);
    assertThat(aac.get("codingMode").asText()).isEqualTo("CODING_MODE_2_0");
  }

  @Test
  void theRealProviderTakesEveryShippedProfile() throws IOException {
    Map<String, Object> channels = new LinkedHashMap<>();
    for (String name : profiles.names()) {
      for (ChannelClass channelClass : ChannelClass.values()) {
        channels.put(
            name + "-" + channelClass,
            channel(name, profiles.find(name).orElseThrow(), channelClass));
      }
    }
    Map<String, Object> stack =
        Map.of(
            "terraform",
            Map.of(
                "required_providers",
                Map.of("aws", Map.of("source", "hashicorp/aws", "version", "5.100.0"))),
            "resource",
            Map.of("aws_medialive_channel", channels));
    Files.writeString(folder.resolve("main.tf.json"), new ObjectMapper().writeValueAsString(stack));
    RealTerraform.Workspace workspace = RealTerraform.orSkip().workspace(folder);

    workspace.init().succeeded();
    workspace.validate().succeeded();
  }

  private Map<String, Object> channel(String name, Profile profile, ChannelClass channelClass) {
    EncoderSettings settings =
        profiles.settings(
            profile,
            new ChannelVariant(channelClass, Optional.empty(), Optional.empty(), Optional.empty()));
    return Map.of(
        "name", name,
        "channel_class", channelClass.name(),
        "input_specification",
            Map.of(
                "codec", profile.input().codec().name(),
                "input_resolution", profile.input().resolution().name(),
                "maximum_bitrate", profile.input().maximumBitrate().name()),
        "input_attachments", Map.of("input_attachment_name", "main", "input_id", "1"),
        "destinations",
            Map.of("id", "packager", "settings", List.of(Map.of("url", "https://a.example/1"))),
        "encoder_settings", settings.block());
  }
}
