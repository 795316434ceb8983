package dev.onair.model.monitoring;

/** A page of AWS's that lists metrics. */
public enum MetricSource {
  MEDIALIVE_GLOBAL(
      "AWS/MediaLive", "https://docs.aws.amazon.com/medialive/latest/ug/eml-metrics-global.html"),
  MEDIALIVE_INPUT(
      "AWS/MediaLive",
      "https://docs.aws.amazon.com/medialive/latest/ug/eml-metrics-input-metrics.html"),
  MEDIALIVE_OUTPUT(
      "AWS/MediaLive",
      "https://docs.aws.amazon.com/medialive/latest/ug/eml-metrics-output-metrics.html"),
  MEDIALIVE_LOCKING(
      "AWS/MediaLive",
      "https://docs.aws.amazon.com/medialive/latest/ug/eml-metrics-output-lock.html"),
  MEDIAPACKAGE(
      "AWS/MediaPackage", "https://docs.aws.amazon.com/mediapackage/latest/userguide/metrics.html"),
  CLOUDFRONT(
      "AWS/CloudFront",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html");

  private final String namespace;
  private final String url;

  MetricSource(String namespace, String url) {
    this.namespace = namespace;
    this.url = url;
  }

  /** CloudWatch's namespace of the page's metrics. */
  public String namespace() {
    return namespace;
  }

  /** The page. */
  public String url() {
    return url;
  }
}
