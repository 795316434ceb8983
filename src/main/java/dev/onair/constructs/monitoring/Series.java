package dev.onair.constructs.monitoring;

import dev.onair.model.monitoring.Dimension;
import dev.onair.model.monitoring.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of a graph: a metric, or what is computed of others.
 *
 * @param row it, in CloudWatch's terms
 */
record Series(List<Object> row) {

  Series {
    row = List.copyOf(row);
  }

  /** A metric, by the statistic that says most of it. */
  static Series of(Metric metric, Map<Dimension, String> values, String label, Colour colour) {
    return metric(
        metric, values, Map.of("label", label, "color", colour.hex(), "stat", stat(metric)));
  }

  /** A metric that is not drawn itself, but computed with under an id. */
  private static Series hidden(Metric metric, Map<Dimension, String> values, String id) {
    return metric(metric, values, Map.of("id", id, "visible", false, "stat", stat(metric)));
  }

  /** What is computed of metrics that have ids. */
  private static Series computed(String expression, String id, String label, Colour colour) {
    return new Series(
        List.of(Map.of("expression", expression, "id", id, "label", label, "color", colour.hex())));
  }

  /** Bytes of a metric as megabits a second. */
  static List<Series> megabits(
      Metric bytes, Map<Dimension, String> values, String label, Colour colour) {
    return List.of(
        hidden(bytes, values, "bytes"),
        computed("bytes * 8 / PERIOD(bytes) / 1000000", "mbits", label, colour));
  }

  /** What a query finds: a line for each thing, by its own name. */
  static List<Series> found(String query) {
    return List.of(query(query, true));
  }

  /** What a query finds of bytes, as megabits a second. */
  static List<Series> foundMegabits(String query) {
    return List.of(
        query(query, false),
        new Series(
            List.of(Map.of("expression", "found * 8 / 60 / 1000000", "id", "mbits", "label", ""))));
  }

  private static Series query(String query, boolean visible) {
    return new Series(
        List.of(
            Map.of(
                "expression",
                query,
                "id",
                "found",
                "label",
                "",
                "period",
                Graph.PERIOD,
                "visible",
                visible)));
  }

  private static Series metric(
      Metric metric, Map<Dimension, String> values, Map<String, Object> rendering) {
    List<Object> row = new ArrayList<>(List.of(metric.namespace(), metric.awsName()));
    for (Dimension dimension : metric.dimensions()) {
      row.add(dimension.awsName());
      row.add(values.get(dimension));
    }
    row.add(rendering);
    return new Series(row);
  }

  private static String stat(Metric metric) {
    return metric.statistic().awsName();
  }
}
