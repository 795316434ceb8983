package dev.onair.estimate.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.model.ChannelClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MediaLive counts, out of a channel as a plan shows it. */
class MeteredTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void everyOutputIsChargedByItsCodecItsSizeItsBitrateAndItsFrameRate() throws Exception {
    Metered metered =
        metered(
            video("uhd", "h265_settings", 2160, 20_000_001, 50),
            video("hd", "h264_settings", 720, 10_000_000, 30),
            video("sd", "h264_settings", 719, 9_999_999, 25));

    assertThat(metered.encodes())
        .extracting(encode -> encode.rate().name())
        .containsExactly(
            "OUTPUT HEVC UHD MAX_50_MBPS MAX_60_FPS STANDARD",
            "OUTPUT AVC HD MAX_20_MBPS MAX_30_FPS STANDARD",
            "OUTPUT AVC SD MAX_10_MBPS MAX_30_FPS STANDARD");
  }

  @Test
  void anOutputThatFollowsItsSourceCountsAsFast() throws Exception {
    String follows = video("a", "h264_settings", 720, 1, 30).replace("framerate_numerator", "x");

    assertThat(metered(follows).encodes().get(0).rate().name()).contains("MAX_60_FPS");
  }

  @Test
  void aHigherQualityLevelIsAnotherRate() throws Exception {
    String enhanced =
        video("a", "h264_settings", 720, 1, 30)
            .replace("\"bitrate\"", "\"quality_level\": \"ENHANCED_QUALITY\", \"bitrate\"");

    assertThat(metered(enhanced).encodes().get(0).rate().name()).endsWith(" ENHANCED");
  }

  @Test
  void qvbrCountsWithItsMaximum() throws Exception {
    String qvbr =
        video("a", "h264_settings", 720, 1, 30)
            .replace("\"bitrate\": 1", "\"max_bitrate\": 5000000");

    assertThat(metered(qvbr).encodes().get(0).bitsPerSecond()).isEqualTo(5_000_000 + 96_000);
  }

  @Test
  void whatGoesToThePackagerIsCountedForEachPipeline() throws Exception {
    Metered metered =
        metered(
            video("a", "h264_settings", 720, 4_000_000, 30),
            video("b", "h264_settings", 360, 1_000_000, 30));

    assertThat(metered.channelClass()).isEqualTo(ChannelClass.STANDARD);
    assertThat(metered.ingestBitsPerSecond()).isEqualTo(2 * (5_000_000 + 2 * 96_000));
    assertThat(metered.viewerBitsPerSecond()).isEqualTo(4_096_000);
  }

  @Test
  void whatGoesElsewhereIsChargedAndNotPackaged() throws Exception {
    JsonNode channel = channel(video("a", "h264_settings", 720, 4_000_000, 30));
    Metered metered =
        Metered.of(
            MAPPER.readTree(
                channel
                    .toString()
                    .replace(
                        "\"destination_ref_id\":\"packager\"", "\"destination_ref_id\":\"tape\"")));

    assertThat(metered.encodes()).hasSize(1);
    assertThat(metered.ingestBitsPerSecond()).isZero();
  }

  @Test
  void dolbyIsAdvancedAudio() throws Exception {
    JsonNode channel = channel(video("a", "h264_settings", 720, 1, 30));

    assertThat(Metered.of(channel).advancedAudio()).isFalse();
    assertThat(
            Metered.of(MAPPER.readTree(channel.toString().replace("aac_settings", "eac3_settings")))
                .advancedAudio())
        .isTrue();
  }

  @Test
  void inputsAreChargedAsWhatTheChannelIsMadeFor() throws Exception {
    Metered metered = metered(video("a", "h264_settings", 720, 1, 30));

    assertThat(metered.input().name()).isEqualTo("INPUT HEVC UHD MAX_50_MBPS");
    assertThat(metered.inputs()).isEqualTo(2);
    assertThat(metered.starts()).isTrue();
  }

  private static Metered metered(String... videos) throws Exception {
    return Metered.of(channel(videos));
  }

  private static JsonNode channel(String... videos) throws Exception {
    StringBuilder outputs = new StringBuilder();
    for (int i = 0; i < videos.length; i++) {
      outputs
          .append(i == 0 ? "" : ",")
          .append("{\"output_name\":\"o%d\",\"audio_description_names\":[\"audio\"],".formatted(i))
          .append("\"video_description_name\":")
          .append(MAPPER.readTree(videos[i]).path("name"))
          .append("}");
    }
    return MAPPER.readTree(
        """
        { "channel_class": "STANDARD", "start_channel": true,
          "input_specification": [ { "codec": "HEVC", "input_resolution": "UHD",
                                     "maximum_bitrate": "MAX_50_MBPS" } ],
          "input_attachments": [ { "input_id": "1" }, { "input_id": "2" } ],
          "encoder_settings": [ {
            "output_groups": [ {
              "output_group_settings": [ { "hls_group_settings": [ {
                "destination": [ { "destination_ref_id": "packager" } ] } ] } ],
              "outputs": [ %s ] } ],
            "audio_descriptions": [ { "name": "audio",
              "codec_settings": [ { "aac_settings": [ { "bitrate": 96000 } ] } ] } ],
            "video_descriptions": [ %s ] } ] }
        """
            .formatted(outputs, String.join(",", List.of(videos))));
  }

  private static String video(String name, String codec, int height, long bitrate, int rate) {
    return """
        { "name": "%s", "height": %d, "codec_settings": [ { "h264_settings": [], "%s": [ {
          "bitrate": %d, "framerate_numerator": %d, "framerate_denominator": 1 } ] } ] }
        """
        .formatted(name, height, codec, bitrate, rate)
        .replace(codec.equals("h264_settings") ? "\"h264_settings\": []," : "\u0000", "");
  }
}
