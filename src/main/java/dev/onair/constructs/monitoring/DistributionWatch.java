package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.AlarmRule;
import dev.onair.model.monitoring.AlarmRule.Side;
import dev.onair.model.monitoring.AlarmRule.Silence;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.Metric;
import dev.onair.model.stack.ProviderTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The alarms of what all channels share: the distribution. Without viewers, no datapoints. */
public final class DistributionWatch {

  private static final AlarmRule ERRORS =
      new AlarmRule(Metric.ERROR_RATE_5XX, Side.FROM, 5, Silence.FINE);
  private static final AlarmRule LATENCY =
      new AlarmRule(Metric.ORIGIN_LATENCY, Side.FROM, 5, Silence.FINE);

  private final TerraformStack stack;
  private final SharedSpec shared;
  private final String distribution;
  private final String topic;

  private DistributionWatch(
      TerraformStack stack, SharedSpec shared, String distribution, String topic) {
    this.stack = stack;
    this.shared = shared;
    this.distribution = distribution;
    this.topic = topic;
  }

  /**
   * Watches the distribution, where that is possible: CloudFront's metrics are in one region, and
   * an alarm and its topic have to be where the metric is.
   *
   * @param distribution its id
   * @param topic the ARN of what is told
   * @return the ARNs of its alarms
   */
  public static List<String> add(
      TerraformStack stack,
      SharedSpec shared,
      AlarmsSpec alarms,
      String distribution,
      String topic) {
    List<String> arns = new ArrayList<>();
    if (isHere(shared)) {
      DistributionWatch watch = new DistributionWatch(stack, shared, distribution, topic);
      alarms.errorRate().ifPresent(percent -> arns.add(watch.errors(percent)));
      alarms.originLatency().ifPresent(milliseconds -> arns.add(watch.latency(milliseconds)));
    }
    return arns;
  }

  /** Whether CloudFront tells how long the origin takes: nobody pays for it without the alarm. */
  static boolean hasOriginLatency(SharedSpec shared) {
    return isHere(shared)
        && shared.alarms().filter(alarms -> alarms.originLatency().isPresent()).isPresent();
  }

  private static boolean isHere(SharedSpec shared) {
    return shared.aws().region().equals(AlarmsSpec.CLOUDFRONT_REGION);
  }

  private String errors(double percent) {
    return alarm(
        "error-rate", "ErrorRate", "CloudFront answers viewers with errors (5xx)", ERRORS, percent);
  }

  /** The metric is one of those that CloudFront has only where they are asked, and paid, for. */
  private String latency(double milliseconds) {
    SchemaResource.add(
        stack,
        ProviderTypes.ADDITIONAL_METRICS,
        "distribution",
        Map.of(
            "distribution_id",
            distribution,
            "monitoring_subscription",
            Map.of(
                "realtime_metrics_subscription_config",
                Map.of("realtime_metrics_subscription_status", "Enabled"))));
    return alarm(
        "origin-latency",
        "OriginLatency",
        "MediaPackage is slow to answer CloudFront",
        LATENCY,
        milliseconds);
  }

  private String alarm(String id, String title, String meaning, AlarmRule rule, double threshold) {
    return SchemaResource.add(
            stack,
            ProviderTypes.ALARM,
            id,
            AlarmBody.of(
                shared.resourceName(title),
                shared.name() + ": " + meaning,
                rule,
                threshold,
                DistributionGraphs.dimensions(distribution),
                topic))
        .attribute("arn");
  }
}
