package dev.onair.constructs.monitoring;

import dev.onair.model.monitoring.AlarmRule;
import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Statistic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An alarm, in the provider's terms. */
final class AlarmBody {

  private AlarmBody() {}

  /**
   * The body of an {@code aws_cloudwatch_metric_alarm}.
   *
   * @param name its name at AWS
   * @param description what it means, for who is told
   * @param dimensions the values of its metric's dimensions
   * @param topic the ARN of what is told that it went off, and that it is over
   */
  static Map<String, Object> of(
      String name,
      String description,
      AlarmRule rule,
      double threshold,
      Map<Dimension, String> dimensions,
      String topic) {
    Map<String, String> named = new LinkedHashMap<>();
    rule.metric().dimensions().forEach(d -> named.put(d.awsName(), dimensions.get(d)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("alarm_name", name);
    body.put("alarm_description", description);
    body.put("namespace", rule.metric().namespace());
    body.put("metric_name", rule.metric().awsName());
    body.put("dimensions", named);
    Statistic statistic = rule.metric().statistic();
    body.put(statistic.isPercentile() ? "extended_statistic" : "statistic", statistic.awsName());
    body.put("period", Graph.PERIOD);
    body.put("comparison_operator", rule.side().awsName());
    body.put("threshold", threshold);
    body.put("evaluation_periods", rule.minutes());
    body.put("treat_missing_data", rule.silence().awsName());
    body.put("alarm_actions", List.of(topic));
    body.put("ok_actions", List.of(topic));
    return body;
  }
}
