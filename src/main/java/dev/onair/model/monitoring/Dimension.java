package dev.onair.model.monitoring;

/** What CloudWatch tells the metrics of one thing from those of another by. */
public enum Dimension {
  /** A MediaLive channel's id. */
  CHANNEL_ID("ChannelId"),
  /** A MediaLive channel's pipeline: 0 or 1. */
  PIPELINE("Pipeline"),
  /** The name of one of a MediaLive channel's output groups. */
  OUTPUT_GROUP("OutputGroupName"),
  /** The name of a MediaPackage channel group. */
  CHANNEL_GROUP("ChannelGroup"),
  /** The name of a MediaPackage channel in its group. */
  CHANNEL("Channel"),
  /** What was answered: 2xx, 4xx or 5xx. */
  STATUS_CODE("StatusCode"),
  /** A CloudFront distribution's id. */
  DISTRIBUTION_ID("DistributionId"),
  /** Always Global: CloudFront has no other. */
  REGION("Region");

  private final String awsName;

  Dimension(String awsName) {
    this.awsName = awsName;
  }

  /** CloudWatch's name of it. */
  public String awsName() {
    return awsName;
  }
}
