package dev.onair.model.monitoring;

import static dev.onair.model.monitoring.Dimension.CHANNEL;
import static dev.onair.model.monitoring.Dimension.CHANNEL_GROUP;
import static dev.onair.model.monitoring.Dimension.CHANNEL_ID;
import static dev.onair.model.monitoring.Dimension.DISTRIBUTION_ID;
import static dev.onair.model.monitoring.Dimension.OUTPUT_GROUP;
import static dev.onair.model.monitoring.Dimension.PIPELINE;
import static dev.onair.model.monitoring.Dimension.REGION;
import static dev.onair.model.monitoring.Dimension.STATUS_CODE;
import static dev.onair.model.monitoring.MetricSource.CLOUDFRONT;
import static dev.onair.model.monitoring.MetricSource.MEDIALIVE_GLOBAL;
import static dev.onair.model.monitoring.MetricSource.MEDIALIVE_INPUT;
import static dev.onair.model.monitoring.MetricSource.MEDIALIVE_LOCKING;
import static dev.onair.model.monitoring.MetricSource.MEDIALIVE_OUTPUT;
import static dev.onair.model.monitoring.MetricSource.MEDIAPACKAGE;
import static dev.onair.model.monitoring.Statistic.AVERAGE;
import static dev.onair.model.monitoring.Statistic.MAXIMUM;
import static dev.onair.model.monitoring.Statistic.MINIMUM;
import static dev.onair.model.monitoring.Statistic.P90;
import static dev.onair.model.monitoring.Statistic.SUM;

import java.util.List;

/**
 * The metrics by which a fleet is watched, each with one of the sets of dimensions that AWS has it
 * under, and the statistic that AWS recommends for it.
 */
public enum Metric {
  /** Alerts of a pipeline that are set. */
  ACTIVE_ALERTS(
      "ActiveAlerts", MAXIMUM, Unit.COUNT, MEDIALIVE_GLOBAL, List.of(CHANNEL_ID, PIPELINE)),
  /** Frames a second of what comes in; zero where nothing does any more. */
  INPUT_FRAME_RATE(
      "InputVideoFrameRate", MAXIMUM, Unit.NONE, MEDIALIVE_INPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Megabits a second that come in. */
  NETWORK_IN("NetworkIn", AVERAGE, Unit.NONE, MEDIALIVE_INPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** 1 while the first input of a failover pair is the one on air. */
  PRIMARY_INPUT_ACTIVE(
      "PrimaryInputActive", MINIMUM, Unit.NONE, MEDIALIVE_INPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** For how long pictures have been made up for want of an input: milliseconds, 60,000 at most. */
  FILL("FillMsec", MAXIMUM, Unit.COUNT, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /**
   * Frames that the encoder was too slow for. AWS's page has it under Pipeline and Region; its
   * constructs for CDK, as all others of a pipeline.
   */
  DROPPED_FRAMES("DroppedFrames", SUM, Unit.COUNT, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Outputs that are written. */
  ACTIVE_OUTPUTS(
      "ActiveOutputs",
      MINIMUM,
      Unit.COUNT,
      MEDIALIVE_OUTPUT,
      List.of(CHANNEL_ID, OUTPUT_GROUP, PIPELINE)),
  /** Megabits a second that go out. */
  NETWORK_OUT("NetworkOut", AVERAGE, Unit.NONE, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Segments that the destination refused. */
  OUTPUT_4XX(
      "Output4xxErrors",
      SUM,
      Unit.COUNT,
      MEDIALIVE_OUTPUT,
      List.of(CHANNEL_ID, OUTPUT_GROUP, PIPELINE)),
  /** Segments that the destination failed to take. */
  OUTPUT_5XX(
      "Output5xxErrors",
      SUM,
      Unit.COUNT,
      MEDIALIVE_OUTPUT,
      List.of(CHANNEL_ID, OUTPUT_GROUP, PIPELINE)),
  /** 1 while the pipelines are in step. */
  PIPELINES_LOCKED(
      "PipelinesLocked", MINIMUM, Unit.NONE, MEDIALIVE_LOCKING, List.of(CHANNEL_ID, PIPELINE)),
  /** What the packager was sent. */
  INGRESS_BYTES("IngressBytes", SUM, Unit.BYTES, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP)),
  /** What the packager sent. */
  EGRESS_BYTES("EgressBytes", SUM, Unit.BYTES, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP)),
  /** What the packager was asked for. */
  EGRESS_REQUESTS(
      "EgressRequestCount", SUM, Unit.COUNT, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP)),
  /** What the packager was asked for, by what it answered. */
  EGRESS_REQUESTS_BY_STATUS(
      "EgressRequestCount",
      SUM,
      Unit.COUNT,
      MEDIAPACKAGE,
      List.of(CHANNEL, CHANNEL_GROUP, STATUS_CODE)),
  /** How long the packager took to answer. */
  EGRESS_RESPONSE_TIME(
      "EgressResponseTime",
      AVERAGE,
      Unit.MILLISECONDS,
      MEDIAPACKAGE,
      List.of(CHANNEL, CHANNEL_GROUP)),
  /** Requests of viewers. */
  REQUESTS("Requests", SUM, Unit.NONE, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** What viewers were sent. */
  BYTES_DOWNLOADED("BytesDownloaded", SUM, Unit.NONE, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** How long the origin takes to answer; one of the additional metrics, which cost extra. */
  ORIGIN_LATENCY(
      "OriginLatency", P90, Unit.MILLISECONDS, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** The part of viewers' requests that were answered with 4xx, in percent. */
  ERROR_RATE_4XX(
      "4xxErrorRate", AVERAGE, Unit.PERCENT, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** The part of viewers' requests that were answered with 5xx, in percent. */
  ERROR_RATE_5XX(
      "5xxErrorRate", AVERAGE, Unit.PERCENT, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION));

  /** CloudWatch's names of units. */
  private static final class Unit {
    static final String BYTES = "Bytes";
    static final String COUNT = "Count";
    static final String MILLISECONDS = "Milliseconds";
    static final String NONE = "None";
    static final String PERCENT = "Percent";
  }

  private final String awsName;
  private final Statistic statistic;
  private final String unit;
  private final MetricSource source;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Dimension> dimensions;

  Metric(
      String awsName,
      Statistic statistic,
      String unit,
      MetricSource source,
      List<Dimension> dimensions) {
    this.awsName = awsName;
    this.statistic = statistic;
    this.unit = unit;
    this.source = source;
    this.dimensions = dimensions;
  }

  /** CloudWatch's namespace of it. */
  public String namespace() {
    return source.namespace();
  }

  /** CloudWatch's name of it. */
  public String awsName() {
    return awsName;
  }

  /** The statistic that says most. */
  public Statistic statistic() {
    return statistic;
  }

  /** CloudWatch's name of its unit. */
  public String unit() {
    return unit;
  }

  /** By what it is told apart, in the order of their names. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The page of AWS's that has it. */
  public MetricSource source() {
    return source;
  }
}
