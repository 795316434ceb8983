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
  ACTIVE_ALERTS("ActiveAlerts", MAXIMUM, MEDIALIVE_GLOBAL, List.of(CHANNEL_ID, PIPELINE)),
  /** Frames a second of what comes in; zero where nothing does any more. */
  INPUT_FRAME_RATE("InputVideoFrameRate", MAXIMUM, MEDIALIVE_INPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Megabits a second that come in. */
  NETWORK_IN("NetworkIn", AVERAGE, MEDIALIVE_INPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** For how long pictures have been made up for want of an input: milliseconds, 60,000 at most. */
  FILL("FillMsec", MAXIMUM, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /**
   * Frames that the encoder was too slow for. AWS's page has it under Pipeline and Region; its
   * constructs for CDK, as all others of a pipeline.
   */
  DROPPED_FRAMES("DroppedFrames", SUM, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Megabits a second that go out. */
  NETWORK_OUT("NetworkOut", AVERAGE, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, PIPELINE)),
  /** Segments that the destination refused. */
  OUTPUT_4XX("Output4xxErrors", SUM, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, OUTPUT_GROUP, PIPELINE)),
  /** Segments that the destination failed to take. */
  OUTPUT_5XX("Output5xxErrors", SUM, MEDIALIVE_OUTPUT, List.of(CHANNEL_ID, OUTPUT_GROUP, PIPELINE)),
  /** 1 while the pipelines are in step. */
  PIPELINES_LOCKED("PipelinesLocked", MINIMUM, MEDIALIVE_LOCKING, List.of(CHANNEL_ID, PIPELINE)),
  /** What the packager was sent. */
  INGRESS_BYTES("IngressBytes", SUM, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP)),
  /** What the packager was asked for, by what it answered. */
  EGRESS_REQUESTS_BY_STATUS(
      "EgressRequestCount", SUM, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP, STATUS_CODE)),
  /** How long the packager took to answer. */
  EGRESS_RESPONSE_TIME(
      "EgressResponseTime", AVERAGE, MEDIAPACKAGE, List.of(CHANNEL, CHANNEL_GROUP)),
  /** Requests of viewers. */
  REQUESTS("Requests", SUM, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** What viewers were sent. */
  BYTES_DOWNLOADED("BytesDownloaded", SUM, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** How long the origin takes to answer; one of the additional metrics, which cost extra. */
  ORIGIN_LATENCY("OriginLatency", P90, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** The part of viewers' requests that were answered with 4xx, in percent. */
  ERROR_RATE_4XX("4xxErrorRate", AVERAGE, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION)),
  /** The part of viewers' requests that were answered with 5xx, in percent. */
  ERROR_RATE_5XX("5xxErrorRate", AVERAGE, CLOUDFRONT, List.of(DISTRIBUTION_ID, REGION));

  private final String awsName;
  private final Statistic statistic;
  private final MetricSource source;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Dimension> dimensions;

  Metric(String awsName, Statistic statistic, MetricSource source, List<Dimension> dimensions) {
    this.awsName = awsName;
    this.statistic = statistic;
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

  /** By what it is told apart, in the order of their names. */
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /** The page of AWS's that has it. */
  public MetricSource source() {
    return source;
  }
}
