package dev.onair.model.monitoring;

import static dev.onair.model.monitoring.AlarmRule.Side.BELOW;
import static dev.onair.model.monitoring.AlarmRule.Side.FROM;
import static dev.onair.model.monitoring.AlarmRule.Silence.FINE;
import static dev.onair.model.monitoring.AlarmRule.Silence.WRONG;

/**
 * What a channel on air is watched for. A channel that does not run at all has no datapoints of
 * MediaLive's: {@link #INGEST} is the one alarm that says so, and the others stay silent then.
 */
public enum ChannelAlarm {
  /** MediaLive tells of something that is wrong; cleared by itself as soon as that ends. */
  ACTIVE_ALERTS(
      "active-alerts",
      "ActiveAlerts",
      new AlarmRule(Metric.ACTIVE_ALERTS, FROM, 2, FINE),
      "MediaLive has active alerts"),
  /** Pictures are made up for want of an input. */
  INPUT_LOSS(
      "input-loss",
      "InputLoss",
      new AlarmRule(Metric.FILL, FROM, 1, FINE),
      "the input is lost, and MediaLive fills in"),
  /**
   * Too few frames come in. Without a datapoint nothing has ever come in: then nothing goes out
   * either, which is told by the ingest.
   */
  INPUT_FRAME_RATE(
      "input-frame-rate",
      "InputFrameRate",
      new AlarmRule(Metric.INPUT_FRAME_RATE, BELOW, 3, FINE),
      "too few frames come in"),
  /** The encoder is too slow. */
  DROPPED_FRAMES(
      "dropped-frames",
      "DroppedFrames",
      new AlarmRule(Metric.DROPPED_FRAMES, FROM, 3, FINE),
      "MediaLive drops frames, as it can't keep up"),
  /** The packager refuses segments. */
  OUTPUT_4XX(
      "output-4xx",
      "Output4xx",
      new AlarmRule(Metric.OUTPUT_4XX, FROM, 2, FINE),
      "the packager refuses segments of MediaLive"),
  /** The packager fails to take segments. */
  OUTPUT_5XX(
      "output-5xx",
      "Output5xx",
      new AlarmRule(Metric.OUTPUT_5XX, FROM, 2, FINE),
      "the packager fails to take segments of MediaLive"),
  /** The pipelines are out of step, so that a change from one to the other would be seen. */
  PIPELINES_LOCKED(
      "pipelines-locked",
      "PipelinesLocked",
      new AlarmRule(Metric.PIPELINES_LOCKED, BELOW, 5, FINE),
      "the pipelines are not in step"),
  /** Nothing gets to the packager. No datapoint, no segment: just that. */
  INGEST(
      "ingest",
      "Ingest",
      new AlarmRule(Metric.INGRESS_BYTES, BELOW, 3, WRONG),
      "nothing gets to the packager"),
  /** Players ask for what there is not. Without a viewer there are no requests. */
  EGRESS_4XX(
      "egress-4xx",
      "Egress4xx",
      new AlarmRule(Metric.EGRESS_REQUESTS_BY_STATUS, FROM, 5, FINE),
      "the packager refuses requests"),
  /** The packager fails. */
  EGRESS_5XX(
      "egress-5xx",
      "Egress5xx",
      new AlarmRule(Metric.EGRESS_REQUESTS_BY_STATUS, FROM, 3, FINE),
      "the packager fails to answer requests"),
  /** The packager is slow. */
  EGRESS_LATENCY(
      "egress-latency",
      "EgressLatency",
      new AlarmRule(Metric.EGRESS_RESPONSE_TIME, FROM, 5, FINE),
      "the packager is slow to answer");

  private final String key;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // A record.
  private final AlarmRule rule;

  private final String meaning;

  ChannelAlarm(String key, String title, AlarmRule rule, String meaning) {
    this.key = key;
    this.title = title;
    this.rule = rule;
    this.meaning = meaning;
  }

  /** The setting that has its threshold. */
  public String key() {
    return key;
  }

  /** The last part of its name at AWS; before the pipeline, if it is of one. */
  public String title() {
    return title;
  }

  /** When it goes off. */
  public AlarmRule rule() {
    return rule;
  }

  /** What it means, in words that go on after the channel's name and a colon. */
  public String meaning() {
    return meaning;
  }

  /** Whether its threshold is a time, which the metric has in milliseconds. */
  public boolean isTime() {
    return this == INPUT_LOSS || this == EGRESS_LATENCY;
  }

  /**
   * Whether each pipeline has one of its own; the pipelines tell the same of their being locked.
   */
  public boolean eachPipeline() {
    return rule.metric().dimensions().contains(Dimension.PIPELINE) && this != PIPELINES_LOCKED;
  }
}
