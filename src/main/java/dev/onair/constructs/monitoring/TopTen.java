package dev.onair.constructs.monitoring;

import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query of Metrics Insights for the ten of any number of things that stand out. It looks at
 * 10,000 metrics, where a search in a graph finds 500 and doesn't say which.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-limits.html">AWS:
 *     quotas of Metrics Insights</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-querylanguage.html">AWS:
 *     its language</a>
 */
final class TopTen {

  /** How many lines a person can tell apart. */
  static final int LINES = 10;

  private TopTen() {}

  /** Those that have most of it, the one with the highest peak first. */
  static String most(Metric metric, Map<Dimension, String> where, List<Dimension> of) {
    return query(metric, where, of, "MAX() DESC");
  }

  /** Those that have least of it, the one with the deepest drop first. */
  static String least(Metric metric, Map<Dimension, String> where, List<Dimension> of) {
    return query(metric, where, of, "MIN() ASC");
  }

  private static String query(
      Metric metric, Map<Dimension, String> where, List<Dimension> of, String order) {
    StringBuilder query =
        new StringBuilder("SELECT %s(\"%s\")".formatted(function(metric), metric.awsName()));
    query.append(" FROM SCHEMA(\"").append(metric.namespace()).append("\", ");
    query.append(names(metric.dimensions())).append(")");
    String conditions =
        metric.dimensions().stream()
            .filter(where::containsKey)
            .map(dimension -> "%s = '%s'".formatted(name(dimension), where.get(dimension)))
            .collect(Collectors.joining(" AND "));
    if (!conditions.isEmpty()) {
      query.append(" WHERE ").append(conditions);
    }
    return query
        .append(" GROUP BY ")
        .append(names(of))
        .append(" ORDER BY ")
        .append(order)
        .append(" LIMIT ")
        .append(LINES)
        .toString();
  }

  private static String function(Metric metric) {
    return switch (metric.statistic()) {
      case AVERAGE -> "AVG";
      case MAXIMUM -> "MAX";
      case MINIMUM -> "MIN";
      case P90 -> throw new IllegalArgumentException("no query has percentiles: " + metric);
      case SUM -> "SUM";
    };
  }

  private static String names(List<Dimension> dimensions) {
    return dimensions.stream().map(TopTen::name).collect(Collectors.joining(", "));
  }

  /** In quotation marks: what is no reserved word today may be one tomorrow. */
  private static String name(Dimension dimension) {
    return '"' + dimension.awsName() + '"';
  }
}
