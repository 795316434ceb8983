package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What CloudWatch checks of an alarm beyond its model.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">AWS:
 *     PutMetricAlarm</a>
 */
final class AlarmChecks {

  static final List<String> ACTIONS =
      List.of("AlarmActions", "OKActions", "InsufficientDataActions");

  private static final Set<String> MISSING_DATA =
      Set.of("breaching", "notBreaching", "ignore", "missing");
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;
  private static final int WEEK = 7 * DAY;

  private AlarmChecks() {}

  /**
   * Checks a request.
   *
   * @throws ServiceError if CloudWatch would not take it
   */
  static void check(ObjectNode alarm) {
    boolean queries = alarm.path("Metrics").size() > 0;
    if (queries == alarm.has("MetricName")) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_SUBJECT, "An alarm has either MetricName or Metrics");
    }
    if (queries) {
      queries(alarm);
    } else {
      metric(alarm);
    }
    boolean anomaly = alarm.get("ComparisonOperator").asText().matches(".*(Lower|Upper).*");
    if (anomaly != alarm.has("ThresholdMetricId") || anomaly == alarm.has("Threshold")) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_THRESHOLD,
          "Anomaly detection has a ThresholdMetricId, all else has a Threshold");
    }
    if (alarm.has("TreatMissingData")
        && !MISSING_DATA.contains(alarm.get("TreatMissingData").asText())) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_MISSING_DATA,
          "Option " + alarm.get("TreatMissingData") + " is not one of " + MISSING_DATA);
    }
    int periods = alarm.get("EvaluationPeriods").asInt();
    if (alarm.path("DatapointsToAlarm").asInt(1) > periods) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_DATAPOINTS,
          "DatapointsToAlarm must be less than or equal to EvaluationPeriods");
    }
    for (String actions : ACTIONS) {
      for (JsonNode action : alarm.path(actions)) {
        if (!action.asText().matches("arn:aws:[a-z0-9-]+:[a-z0-9-]*:[a-z0-9]*:.+")) {
          throw ServiceError.by(
              CloudWatchRule.ALARM_ACTIONS, "Invalid arn syntax: " + action.asText());
        }
      }
    }
  }

  private static void metric(ObjectNode alarm) {
    for (String required : List.of("Namespace", "Period")) {
      if (!alarm.has(required)) {
        throw ServiceError.by(
            CloudWatchRule.ALARM_SUBJECT, "An alarm on a metric has a " + required);
      }
    }
    if (alarm.has("Statistic") == alarm.has("ExtendedStatistic")) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_STATISTIC,
          "An alarm on a metric has either Statistic or ExtendedStatistic");
    }
    int period = period(alarm.get("Period"));
    int range = period * alarm.get("EvaluationPeriods").asInt();
    int longest = period >= HOUR ? WEEK : DAY;
    if (range > longest) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_RANGE,
          "Metrics cannot be checked across " + range + " s; at most " + longest + " s");
    }
    Set<String> dimensions = new HashSet<>();
    for (JsonNode dimension : alarm.path("Dimensions")) {
      if (!dimensions.add(dimension.get("Name").asText())) {
        throw ServiceError.by(
            CloudWatchRule.ALARM_DIMENSIONS,
            "There are two dimensions named " + dimension.get("Name"));
      }
    }
  }

  private static int period(JsonNode period) {
    int seconds = period.asInt();
    if (!Set.of(10, 20, 30).contains(seconds) && seconds % 60 != 0) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_PERIOD, "Period must be 10, 20, 30 or a multiple of 60: " + seconds);
    }
    return seconds;
  }

  private static void queries(ObjectNode alarm) {
    Set<String> ids = new HashSet<>();
    int returned = 0;
    for (JsonNode query : alarm.get("Metrics")) {
      String id = query.get("Id").asText();
      if (!id.matches("[a-z][A-Za-z0-9_]*") || !ids.add(id)) {
        throw ServiceError.by(
            CloudWatchRule.ALARM_QUERIES,
            "Metric ids are unique and begin with a small letter: " + id);
      }
      if (query.has("Expression") == query.has("MetricStat")) {
        throw ServiceError.by(
            CloudWatchRule.ALARM_SUBJECT, id + " has either Expression or MetricStat");
      }
      if (query.path("MetricStat").has("Period")) {
        period(query.at("/MetricStat/Period"));
      }
      returned += query.path("ReturnData").asBoolean(true) ? 1 : 0;
    }
    String threshold = alarm.path("ThresholdMetricId").asText();
    int expected = threshold.isEmpty() ? 1 : 2;
    if (returned != expected) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_QUERIES,
          returned + " of the metrics return data; there has to be " + expected);
    }
    if (!threshold.isEmpty() && !ids.contains(threshold)) {
      throw ServiceError.by(
          CloudWatchRule.ALARM_THRESHOLD,
          "ThresholdMetricId " + threshold + " is none of the metrics");
    }
  }
}
