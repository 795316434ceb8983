package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.encoding.EncoderChannel;
import dev.onair.model.ChannelClass;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.OutputLocking;
import dev.onair.model.monitoring.ChannelAlarm;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.stack.ProviderTypes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alarms of a channel, and the rule that brings MediaLive's events of it to the same topic. */
public final class ChannelWatch {

  /** AWS: an alarm's name has at most 255 characters. */
  private static final int MAX_NAME = 255;

  private final TerraformStack stack;
  private final ChannelSpec channel;
  private final String prefix;
  private final String topic;

  private ChannelWatch(TerraformStack stack, ChannelSpec channel, String prefix, String topic) {
    this.stack = stack;
    this.channel = channel;
    this.prefix = prefix;
    this.topic = topic;
  }

  /**
   * Watches a channel that is meant to be on air, and no other.
   *
   * @param prefix the first parts of all names
   * @param group the channel group's name at AWS
   * @param topic the ARN of what is told
   * @return the ARNs of its alarms
   */
  public static List<String> add(
      TerraformStack stack,
      ChannelSpec channel,
      String prefix,
      EncoderChannel encoder,
      String group,
      String topic) {
    if (!channel.operation().start()) {
      return List.of();
    }
    ChannelWatch watch = new ChannelWatch(stack, channel, prefix, topic);
    ChannelEvents.add(stack, channel.name(), prefix, encoder, topic);
    return watch.alarms(encoder, group);
  }

  /** All of them at once: one call across JSII, where a fleet has ten thousand of these. */
  private List<String> alarms(EncoderChannel encoder, String group) {
    Map<String, Object> bodies = new LinkedHashMap<>();
    channel
        .operation()
        .alarms()
        .thresholds()
        .forEach(
            (alarm, threshold) -> {
              if (applies(alarm)) {
                bodies.putAll(bodies(alarm, threshold, dimensions(alarm, encoder, group)));
              }
            });
    if (!bodies.isEmpty()) {
      stack.addOverride("resource." + ProviderTypes.ALARM, bodies);
    }
    return bodies.keySet().stream()
        .map(id -> "${%s.%s.arn}".formatted(ProviderTypes.ALARM, id))
        .toList();
  }

  private boolean applies(ChannelAlarm alarm) {
    if (alarm == ChannelAlarm.PIPELINES_LOCKED) {
      return isLocked();
    }
    boolean ofGroup = alarm.rule().metric().dimensions().contains(Dimension.OUTPUT_GROUP);
    return !ofGroup || outputGroup().isPresent();
  }

  /**
   * AWS locks the pipelines of any standard channel to each other, if it can, and it can't without
   * a timecode in the input: where nobody asks for it, an alarm might never end.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/pipeline-locking-requirements.html">AWS:
   *     requirements for pipeline locking</a>
   */
  private boolean isLocked() {
    return channel.operation().channelClass() == ChannelClass.STANDARD
        && channel.encoding().locking().filter(OutputLocking::locks).isPresent();
  }

  /** What AWS calls one without a name in its metrics is not said. */
  private Optional<String> outputGroup() {
    return channel.encoding().settings().firstOutputGroup();
  }

  private Map<String, Object> bodies(
      ChannelAlarm alarm, double threshold, Map<Dimension, String> dimensions) {
    Map<String, Object> bodies = new LinkedHashMap<>();
    List<String> pipelines =
        alarm.eachPipeline() && channel.operation().channelClass() == ChannelClass.STANDARD
            ? List.of("0", "1")
            : List.of("0");
    for (String pipeline : pipelines) {
      Map<Dimension, String> own = new EnumMap<>(dimensions);
      own.put(Dimension.PIPELINE, pipeline);
      boolean named = alarm.eachPipeline();
      bodies.put(
          named ? alarm.key() + "-" + pipeline : alarm.key(),
          AlarmBody.of(
              named
                  ? ResourceNames.within(MAX_NAME, prefix, alarm.title(), pipeline)
                  : ResourceNames.within(MAX_NAME, prefix, alarm.title()),
              "%s: %s%s"
                  .formatted(
                      channel.name(), alarm.meaning(), named ? " (pipeline " + pipeline + ")" : ""),
              alarm.rule(),
              threshold,
              own,
              topic));
    }
    return bodies;
  }

  private Map<Dimension, String> dimensions(
      ChannelAlarm alarm, EncoderChannel encoder, String group) {
    Map<Dimension, String> dimensions = dimensions(channel, encoder.id(), group);
    dimensions.put(Dimension.STATUS_CODE, alarm == ChannelAlarm.EGRESS_4XX ? "4xx" : "5xx");
    return dimensions;
  }

  /** What CloudWatch has a channel's metrics under, but for its pipelines. */
  static Map<Dimension, String> dimensions(ChannelSpec channel, String encoderId, String group) {
    Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    dimensions.put(Dimension.CHANNEL_ID, encoderId);
    channel
        .encoding()
        .settings()
        .firstOutputGroup()
        .ifPresent(name -> dimensions.put(Dimension.OUTPUT_GROUP, name));
    dimensions.put(Dimension.CHANNEL_GROUP, group);
    dimensions.put(Dimension.CHANNEL, channel.name());
    return dimensions;
  }
}
