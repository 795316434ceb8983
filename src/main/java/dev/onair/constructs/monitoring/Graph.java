package dev.onair.constructs.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph over time, or the newest values, of metrics of one unit. */
final class Graph {

  /** MediaLive, MediaPackage and CloudFront have a datapoint a minute, or more of them: seconds. */
  static final int PERIOD = 60;

  /** Rows that a graph needs to be read, with its legend. */
  static final int HEIGHT = 6;

  /** Rows that a narrow graph of many lines needs. */
  static final int TALL = 8;

  /** Rows that numbers need. */
  static final int NUMBERS_HEIGHT = 4;

  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final Map<String, Object> axis = new LinkedHashMap<>();
  private final List<Map<String, Object>> thresholds = new ArrayList<>();

  private Graph(String view, String title, String region, List<Series> series) {
    properties.put("view", view);
    properties.put("title", title);
    properties.put("region", region);
    properties.put("period", PERIOD);
    properties.put("metrics", series.stream().map(Series::row).toList());
  }

  /**
   * A graph over time, from zero up.
   *
   * @param unit what its axis measures
   */
  static Graph over(String title, String unit, String region, List<Series> series) {
    Graph graph = new Graph("timeSeries", title, region, series);
    graph.axis.put("min", 0);
    graph.axis.put("label", unit);
    graph.axis.put("showUnits", false);
    graph.properties.put("stacked", false);
    graph.properties.put("legend", Map.of("position", "bottom"));
    return graph;
  }

  /** The newest values as numbers, over a small graph. */
  static Graph numbers(String title, String region, List<Series> series) {
    Graph graph = new Graph("singleValue", title, region, series);
    graph.properties.put("sparkline", true);
    return graph;
  }

  /** Ends the axis there. */
  Graph upTo(int most) {
    axis.put("max", most);
    return this;
  }

  /** Draws a line from where on an alarm goes off. */
  Graph threshold(String label, double value, Colour colour) {
    Object whole = value == Math.rint(value) ? (Object) Math.round(value) : (Object) value;
    thresholds.add(Map.of("label", label, "value", whole, "color", colour.hex()));
    return this;
  }

  /** It, as a part of a dashboard. */
  Widget widget(int width, int height) {
    Map<String, Object> all = new LinkedHashMap<>(properties);
    if (!axis.isEmpty()) {
      all.put("yAxis", Map.of("left", axis));
    }
    if (!thresholds.isEmpty()) {
      all.put("annotations", Map.of("horizontal", thresholds));
    }
    return new Widget("metric", width, height, all);
  }
}
