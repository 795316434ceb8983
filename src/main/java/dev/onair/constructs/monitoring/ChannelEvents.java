package dev.onair.constructs.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.encoding.EncoderChannel;
import dev.onair.model.stack.ProviderTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rule of EventBridge that brings MediaLive's events of one channel to the topic, as a message
 * that people can read.
 *
 * <p>One for each channel: an event has the channel's ARN, which AWS makes up, and neither its name
 * nor its tags. A rule of the whole fleet would tell of the channels of others, and not which.
 *
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-medialive.html">AWS:
 *     MediaLive's events</a>
 */
final class ChannelEvents {

  private static final String ID = "events";

  /** AWS: a rule's name has at most 64 characters. */
  private static final int MAX_NAME = 64;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is told of an event, by the name that the message has it by. */
  private static final Map<String, String> PATHS =
      Map.of(
          "type", "$.detail-type",
          "state", "$.detail.state",
          "alarm", "$.detail.alarm_state",
          "alert", "$.detail.alert_type",
          "pipeline", "$.detail.pipeline",
          "message", "$.detail.message",
          "time", "$.time",
          "arn", "$.detail.channel_arn");

  private ChannelEvents() {}

  static void add(
      TerraformStack stack, String channel, String prefix, EncoderChannel encoder, String topic) {
    SchemaResource rule =
        SchemaResource.add(
            stack,
            ProviderTypes.EVENT_RULE,
            ID,
            Map.of(
                "name",
                ResourceNames.within(MAX_NAME, prefix, "Events"),
                "description",
                "What MediaLive tells of the channel " + channel,
                "event_pattern",
                pattern(encoder.arn())));
    SchemaResource.add(
        stack,
        ProviderTypes.EVENT_TARGET,
        ID,
        Map.of(
            "rule",
            rule.attribute("name"),
            "target_id",
            "alarms",
            "arn",
            topic,
            "input_transformer",
            Map.of("input_paths", PATHS, "input_template", template(channel))));
  }

  /** Other changes, such as of the input that is on air, are no news. */
  private static String pattern(String arn) {
    Map<String, Object> pattern = new LinkedHashMap<>();
    pattern.put("source", List.of("aws.medialive"));
    pattern.put(
        "detail-type", List.of("MediaLive Channel State Change", "MediaLive Channel Alert"));
    pattern.put("resources", List.of(arn));
    try {
      return JSON.writeValueAsString(pattern);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lines of text; what an event doesn't have is left out by EventBridge.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">AWS:
   *     input transformation</a>
   */
  private static String template(String channel) {
    return String.join(
        "\n",
        "\"%s: <type>\"".formatted(channel),
        "\"<state><alarm> <alert>\"",
        "\"<message>\"",
        "\"pipeline <pipeline>\"",
        "\"<time> <arn>\"");
  }
}
