package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.terraform.plan.Plan;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CostChangeTest {

  private static final String SD =
      "\"height\": 540, \"codec_settings\": [ { \"h264_settings\": [ { \"max_bitrate\": 1000000,"
          + " \"framerate_numerator\": 25, \"framerate_denominator\": 1 } ] } ]";

  @Test
  void aFurtherOutputCostsWhatItCosts() throws Exception {
    assertThat(change("update", channel(true, 1, SD), channel(true, 2, SD)))
        .isEqualTo("$259 a month more ($429 → $688), always on");
  }

  @Test
  void aNewChannelCostsAllOfIt() throws Exception {
    assertThat(change("create", "null", channel(true, 1, SD)))
        .isEqualTo("$429 a month more ($0 → $429), always on");
  }

  @Test
  void whatIsStoppedForGoodSavesAllButItsIdleResources() throws Exception {
    assertThat(change("update", channel(true, 1, SD), channel(false, 1, SD)))
        .isEqualTo("$429 a month less ($429 → $0), always on; not counted: IDLE CHANNEL");
  }

  @Test
  void whatHasNoPriceIsNamed() throws Exception {
    String hevc = SD.replace("h264", "h265");

    assertThat(change("update", channel(true, 1, SD), channel(true, 1, hevc)))
        .contains("a month less")
        .endsWith("; not counted: OUTPUT HEVC SD MAX_10_MBPS MAX_30_FPS STANDARD");
  }

  @Test
  void whatCostsAsMuchIsNotTold() throws Exception {
    assertThat(change("update", channel(true, 1, SD), channel(true, 1, SD))).isEqualTo("nothing");
  }

  private static String change(String action, String before, String after) throws Exception {
    Plan plan =
        Plan.of(
            new ObjectMapper()
                .readTree(
                    """
                    { "format_version": "1.2", "complete": true, "resource_changes": [ {
                        "address": "aws_medialive_channel.encoder-channel",
                        "type": "aws_medialive_channel", "mode": "managed",
                        "change": { "actions": [ "%s" ], "before": %s, "after": %s } } ] }
                    """
                        .formatted(action, before, after)));
    return CostChange.of(plan).map(CostChange::toString).orElse("nothing");
  }

  private static String channel(boolean starts, int outputs, String video) {
    String output = "{ \"output_name\": \"a\", \"video_description_name\": \"v\" }";
    return """
        { "channel_class": "STANDARD", "start_channel": %s,
          "input_specification": [ { "codec": "AVC", "input_resolution": "HD",
                                     "maximum_bitrate": "MAX_10_MBPS" } ],
          "input_attachments": [ {} ],
          "encoder_settings": [ { "output_groups": [ { "outputs": [ %s ] } ],
                                  "video_descriptions": [ { "name": "v", %s } ] } ] }
        """
        .formatted(starts, String.join(", ", Collections.nCopies(outputs, output)), video);
  }
}
