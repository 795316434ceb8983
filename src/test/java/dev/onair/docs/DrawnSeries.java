package dev.onair.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a graph in a picture.
 *
 * @param label what the legend says
 * @param values made up
 */
record DrawnSeries(String label, String colour, List<Double> values) {

  private static final Pattern SELECTED = Pattern.compile("SELECT \\w+\\(\"(\\w+)\"\\)");

  /** CloudWatch's own, for lines that have no colour of theirs. */
  private static final List<String> PALETTE =
      List.of(
          "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f",
          "#bcbd22", "#17becf");

  private static final List<String> NAMES =
      List.of(
          "sports-4",
          "news",
          "kids-2",
          "movies",
          "sports-1",
          "events-17",
          "music",
          "regional-3",
          "sports-2",
          "weather");

  /** The lines that are seen of a graph's metrics. */
  static List<DrawnSeries> of(JsonNode metrics) {
    List<DrawnSeries> series = new ArrayList<>();
    for (JsonNode row : metrics) {
      JsonNode rendering = row.get(row.size() - 1);
      if (rendering.path("visible").asBoolean(true)) {
        String metric = row.size() > 1 ? row.get(1).asText() : metric(metrics);
        if (metrics.toString().contains("SELECT")) {
          String what = row.toString().contains("'5xx'") ? "5xx" : metric;
          series.addAll(ten(what, metrics.toString().contains("GROUP BY \\\"ChannelId")));
        } else {
          String label = rendering.get("label").asText();
          series.add(
              new DrawnSeries(
                  label, rendering.get("color").asText(), boxed(MadeUp.of(metric, label, -1))));
        }
      }
    }
    return series;
  }

  private static List<Double> boxed(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** The metric that is queried, or computed with. */
  private static String metric(JsonNode metrics) {
    JsonNode first = metrics.get(0);
    if (first.size() > 1) {
      return first.get(1).asText();
    }
    Matcher query = SELECTED.matcher(first.get(0).get("expression").asText());
    if (!query.find()) {
      throw new IllegalArgumentException(first.toString());
    }
    return query.group(1);
  }

  private static List<DrawnSeries> ten(String metric, boolean byId) {
    List<DrawnSeries> series = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String label = byId ? (4_901_695 + i * 1_377) + " " + i % 2 : NAMES.get(i);
      series.add(new DrawnSeries(label, PALETTE.get(i), boxed(MadeUp.of(metric, label, i))));
    }
    return series;
  }
}
