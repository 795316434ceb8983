package dev.onair.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A graph of a dashboard in a picture, at its place. */
final class DrawnGraph {

  static final String INK = "#16191f";
  private static final String GREY = "#687078";
  private static final String GRID = "stroke=\"#e6e8e8\"";

  private final Svg svg;
  private final JsonNode properties;
  private final List<DrawnSeries> series;
  private final double left;
  private final double top;
  private final double width;
  private final double height;

  DrawnGraph(Svg svg, JsonNode properties, double x, double y, double width, double height) {
    this.svg = svg;
    this.properties = properties;
    this.series = DrawnSeries.of(properties.get("metrics"));
    this.left = x;
    this.top = y;
    this.width = width;
    this.height = height;
  }

  /** Draws it, over time or as numbers. */
  void draw() {
    svg.bold(left + 10, top + 20, 12, INK, properties.get("title").asText());
    if (properties.get("view").asText().equals("singleValue")) {
      numbers();
    } else {
      overTime();
    }
  }

  private void numbers() {
    double each = (width - 20) / series.size();
    for (int i = 0; i < series.size(); i++) {
      DrawnSeries one = series.get(i);
      double x = left + 10 + i * each;
      svg.text(x, top + 68, 30, INK, number(one.values().get(MadeUp.POINTS - 1)));
      svg.box(x, top + 82, 9, 9, one.colour(), one.colour());
      svg.text(x + 14, top + 91, 11, GREY, one.label());
      double most = Math.max(1e-9, Collections.max(one.values()));
      svg.path(points(one, x, top + 108, each - 12, height - 118, most), one.colour());
    }
  }

  private void overTime() {
    List<List<DrawnSeries>> legend = legend();
    double x = left + 58;
    double y = top + 34;
    double right = left + width - 12;
    double bottom = top + height - 26 - legend.size() * 15;
    double most = most();
    svg.upwards(left + 14, (y + bottom) / 2, 10, GREY, properties.at("/yAxis/left/label").asText());
    for (int i = 0; i <= 2; i++) {
      double at = bottom - (bottom - y) * i / 2;
      svg.line(x, at, right, at, GRID);
      svg.text(x - 6, at + 4, 10, GREY, "end", number(most * i / 2));
    }
    for (int hour = 0; hour <= 3; hour++) {
      String time = String.format(Locale.ROOT, "%02d:00", 17 + hour);
      String anchor = hour == 0 ? "start" : hour == 3 ? "end" : "middle";
      svg.text(x + (right - x) * hour / 3, bottom + 14, 10, GREY, anchor, time);
    }
    for (DrawnSeries one : series) {
      svg.path(points(one, x, y, right - x, bottom - y, most), one.colour());
    }
    for (JsonNode line : properties.at("/annotations/horizontal")) {
      double at = bottom - (bottom - y) * line.get("value").asDouble() / most;
      String colour = line.get("color").asText();
      svg.line(x, at, right, at, "stroke=\"" + colour + "\" stroke-dasharray=\"5 3\"");
      svg.over(right, at - 4, 10, colour, line.get("label").asText());
    }
    draw(legend);
  }

  private void draw(List<List<DrawnSeries>> legend) {
    double y = top + height - 10 - (legend.size() - 1) * 15.0;
    for (List<DrawnSeries> row : legend) {
      double x = left + 12;
      for (DrawnSeries one : row) {
        svg.box(x, y - 8, 9, 9, one.colour(), one.colour());
        svg.text(x + 13, y, 10, INK, one.label());
        x += 26 + Svg.width(one.label(), 10);
      }
      y += 15;
    }
  }

  /** As many names to a row as there is room for. */
  private List<List<DrawnSeries>> legend() {
    List<List<DrawnSeries>> rows = new ArrayList<>();
    double used = width;
    for (DrawnSeries one : series) {
      double needed = 26 + Svg.width(one.label(), 10);
      if (used + needed > width - 16) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(one);
      used += needed;
    }
    return rows;
  }

  private double most() {
    if (properties.at("/yAxis/left").has("max")) {
      return properties.at("/yAxis/left/max").asDouble();
    }
    double most = 0;
    for (DrawnSeries one : series) {
      most = Math.max(most, Collections.max(one.values()));
    }
    for (JsonNode line : properties.at("/annotations/horizontal")) {
      most = Math.max(most, line.get("value").asDouble());
    }
    return round(most <= 0 ? 1 : most * 1.05);
  }

  /** The next number that reads well. */
  private static double round(double value) {
    double power = 1;
    while (power * 10 <= value) {
      power *= 10;
    }
    while (power > value) {
      power /= 10;
    }
    for (double step : new double[] {1, 1.2, 1.6, 2, 3, 4, 6, 8}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static String points(
      DrawnSeries one, double x, double y, double width, double height, double most) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < MadeUp.POINTS; i++) {
      points.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f ",
              x + width * i / (MadeUp.POINTS - 1),
              y + height * (1 - one.values().get(i) / most)));
    }
    return points.toString().trim();
  }

  private static String number(double value) {
    if (value >= 1000) {
      return String.format(Locale.ROOT, "%.1fk", value / 1000).replace(".0k", "k");
    }
    String text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
