package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import dev.onair.model.monitoring.ChannelAlarm;
import dev.onair.model.monitoring.DocumentedMetrics;
import dev.onair.testing.Golden;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches a fleet, in its stacks. */
class AlarmsTest {

  private static final String TINY =
      """
      input.max-bitrate = MAX_10_MBPS
      frame-rate = 25
      renditions = [{ size = 640x360, max-bitrate = 800 kbps, quality = 7 }]
      """;

  private static final String CHANNEL =
      """
      encoding.profile = tiny
      inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private static final String ALARMS = "/resource/aws_cloudwatch_metric_alarm";

  @TempDir Path folder;

  @Test
  void theTopicIsAsReviewed() {
    JsonNode stack =
        Synthesized.shared(
            """
            alarms.subscriptions {
              oncall.endpoint = "oncall@example.com"
              page { protocol = SQS, endpoint = "arn:aws:sqs:us-east-1:111122223333:page" }
            }
            alarms.origin-latency = 2 s
            alarms.kms-key-arn = "arn:aws:kms:us-east-1:111122223333:key/1-2"
            """);

    Golden.assertMatches("shared/alarms.json", watching(stack));
  }

  @Test
  void aChannelIsWatchedAsReviewed() {
    JsonNode stack = channel("name = onair", CHANNEL + "class = SINGLE_PIPELINE");

    Golden.assertMatches("channel/alarms.json", watching(stack));
  }

  @Test
  void aStandardChannelHasAlarmsForEachPipelineAndOneForTheirStep() {
    JsonNode locked = channel("name = onair", CHANNEL + "encoding.locking = PIPELINE_LOCKING");

    assertThat(names(locked))
        .contains("active-alerts-0", "active-alerts-1", "output-5xx-1", "ingest")
        .contains("pipelines-locked")
        .hasSize(17);
    assertThat(locked.at(ALARMS + "/active-alerts-1/dimensions/Pipeline").asText()).isEqualTo("1");
  }

  @Test
  void anOutputGroupWithoutANameHasNoMetricsToWatch() {
    ProjectFolder project =
        ProjectFolder.in(folder)
            .file("profiles/own.json", Settings.sound().toString())
            .channel("news", CHANNEL.replace("tiny", "own"));

    JsonNode stack = SynthesizedProject.of(project).stack("news");

    assertThat(names(stack))
        .contains("ingest", "dropped-frames-0")
        .noneMatch(name -> name.startsWith("output-"));
  }

  @Test
  void pipelinesThatNobodyAsksToBeInStepAreNotWatchedForIt() {
    assertThat(names(channel("name = onair", CHANNEL)))
        .doesNotContain("pipelines-locked")
        .hasSize(16);
    assertThat(names(channel("name = onair", CHANNEL + "encoding.locking = DISABLED")))
        .doesNotContain("pipelines-locked");
  }

  @Test
  void everyAlarmNamesAMetricThatAwsDocuments() {
    List<JsonNode> alarms = new ArrayList<>();
    channel("name = onair", CHANNEL + "encoding.locking = PIPELINE_LOCKING")
        .at(ALARMS)
        .forEach(alarms::add);
    Synthesized.shared("alarms.origin-latency = 2 s").at(ALARMS).forEach(alarms::add);
    DocumentedMetrics documented = DocumentedMetrics.read();

    assertThat(alarms)
        .hasSize(19)
        .allSatisfy(
            alarm -> {
              List<String> dimensions = new ArrayList<>();
              alarm.get("dimensions").fieldNames().forEachRemaining(dimensions::add);
              assertThat(alarm.get("dimensions"))
                  .allSatisfy(v -> assertThat(v.asText()).isNotEmpty());
              assertThat(
                      documented.has(
                          alarm.get("namespace").asText(),
                          alarm.get("metric_name").asText(),
                          dimensions.stream()))
                  .as(alarm.toString())
                  .isTrue();
            });
  }

  @Test
  void onlyTheIngestTellsThatAChannelDoesNotRun() {
    JsonNode alarms =
        channel("name = onair", CHANNEL + "encoding.locking = PIPELINE_LOCKING").at(ALARMS);

    List<String> breaching = new ArrayList<>();
    alarms
        .properties()
        .forEach(
            alarm -> {
              if (alarm.getValue().get("treat_missing_data").asText().equals("breaching")) {
                breaching.add(alarm.getKey());
              }
            });
    assertThat(breaching).containsExactly("ingest");
  }

  @Test
  void anEventIsAMessageThatPeopleCanRead() {
    JsonNode target =
        channel("name = onair", CHANNEL).at("/resource/aws_cloudwatch_event_target/events");
    JsonNode event =
        Synthesized.json(
            """
            {"detail-type": "MediaLive Channel Alert", "time": "2023-03-08T18:14:25Z",
             "detail": {"alarm_state": "CLEARED", "pipeline": "0",
               "alert_type": "Failed to Create Output File or Socket",
               "channel_arn": "arn:aws:medialive:us-west-2:111122223333:channel:123456",
               "message": "unable to open output or stream"}}""");

    String message = target.at("/input_transformer/input_template").asText();
    for (var path : target.at("/input_transformer/input_paths").properties()) {
      String value = event.at(path.getValue().asText().replace('.', '/').substring(1)).asText();
      message = message.replace("<" + path.getKey() + ">", value);
    }
    assertThat(message)
        .isEqualTo(
            """
            "news: MediaLive Channel Alert"
            "CLEARED Failed to Create Output File or Socket"
            "unable to open output or stream"
            "pipeline 0"
            "2023-03-08T18:14:25Z arn:aws:medialive:us-west-2:111122223333:channel:123456\"""");
  }

  @Test
  void aChannelThatIsMeantToBeStoppedIsNotWatched() {
    assertThat(watching(channel("name = onair", CHANNEL + "start = false"))).isEqualTo("{ }");
  }

  @Test
  void thresholdsAreTheChannelsOwnAndWhatHasNoneIsNotWatched() {
    String none =
        Arrays.stream(ChannelAlarm.values())
            .map(alarm -> alarm.key() + " = null, ")
            .reduce("", String::concat);
    JsonNode own =
        channel("name = onair", CHANNEL + "alarms { input-loss = 30 s, dropped-frames = null }");
    JsonNode bare = channel("name = onair", CHANNEL + "alarms { " + none + " }");

    assertThat(own.at(ALARMS + "/input-loss-0/threshold").asDouble()).isEqualTo(30_000);
    assertThat(names(own)).doesNotContain("dropped-frames-0");
    assertThat(bare.at(ALARMS).isMissingNode()).isTrue();
    assertThat(bare.at("/resource/aws_cloudwatch_event_rule/events").isObject()).isTrue();
  }

  @Test
  void alarmsCanBeSwitchedOffAltogether() {
    String off = "alarms.enabled = false";

    assertThat(watching(Synthesized.shared(off))).isEqualTo("{ }");
    assertThat(watching(channel(off, CHANNEL))).isEqualTo("{ }");
  }

  @Test
  void theDistributionIsWatchedWhereCloudFrontHasItsMetrics() {
    assertThat(names(Synthesized.shared("region = us-east-1"))).containsExactly("error-rate");
    assertThat(names(Synthesized.shared("region = eu-west-1"))).isEmpty();
    assertThat(names(Synthesized.shared("alarms.error-rate = null"))).isEmpty();
  }

  @Test
  void aLongNameFitsAsARules() {
    JsonNode stack = channel("name = A2345678901234567890123456789012", CHANNEL);

    assertThat(stack.at("/resource/aws_cloudwatch_event_rule/events/name").asText())
        .hasSizeLessThanOrEqualTo(64);
  }

  private static List<String> names(JsonNode stack) {
    List<String> names = new ArrayList<>();
    stack.at(ALARMS).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What watches, and nothing else. */
  private static String watching(JsonNode stack) {
    ObjectNode watching = JsonNodeFactory.instance.objectNode();
    stack
        .get("resource")
        .properties()
        .forEach(
            type -> {
              if (type.getKey()
                  .matches("aws_(sns|cloudwatch_(metric|event)|cloudfront_monitoring)_.*")) {
                watching.set(type.getKey(), type.getValue());
              }
            });
    return watching.toPrettyString();
  }

  private JsonNode channel(String shared, String channel) {
    ProjectFolder project =
        ProjectFolder.in(folder)
            .file("shared.conf", shared)
            .file("profiles/tiny.conf", TINY)
            .channel("news", channel);
    return SynthesizedProject.of(project).stack("news");
  }
}
