package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.AlarmRule;
import dev.onair.model.monitoring.AlarmRule.Side;
import dev.onair.model.monitoring.AlarmRule.Silence;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;
import java.util.Map;

/** The alarm of what all channels share: the distribution. */
public final class DistributionWatch {

  /** Without viewers there are no requests, and no datapoints. */
  private static final AlarmRule ERRORS =
      new AlarmRule(Metric.ERROR_RATE_5XX, Side.FROM, 5, Silence.FINE);

  private DistributionWatch() {}

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
    boolean here = shared.aws().region().equals(AlarmsSpec.CLOUDFRONT_REGION);
    if (!here || alarms.errorRate().isEmpty()) {
      return List.of();
    }
    SchemaResource alarm =
        SchemaResource.add(
            stack,
            ProviderTypes.ALARM,
            "error-rate",
            AlarmBody.of(
                shared.resourceName("ErrorRate"),
                shared.name() + ": CloudFront answers viewers with errors (5xx)",
                ERRORS,
                alarms.errorRate().getAsDouble(),
                Map.of(Dimension.DISTRIBUTION_ID, distribution, Dimension.REGION, "Global"),
                topic));
    return List.of(alarm.attribute("arn"));
  }
}
