package dev.onair.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of a dashboard, drawn from its body: places, titles, axes, lines and colours are what
 * CloudWatch is told; values are {@link MadeUp}.
 */
final class DashboardPicture {

  private static final double COLUMN = 58;
  private static final double ROW = 42;
  private static final int TOP = 34;
  private static final int GAP = 4;
  private static final String HONEST =
      "Drawn by onair from the dashboard's body; the data are made up. Not a screenshot of CloudWatch.";

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");
  private static final Pattern ALARM =
      Pattern.compile("aws_cloudwatch_metric_alarm\\.([a-z0-9-]+)\\.arn");

  /** What a word of a link begins with. */
  private static final String LINKED = "\u0001";

  private final Svg svg = new Svg();

  private DashboardPicture() {}

  /** The picture, as SVG. */
  static String of(JsonNode body) {
    return new DashboardPicture().draw(body);
  }

  private String draw(JsonNode body) {
    svg.text(10, 22, 13, "#b03000", HONEST);
    int rows = 0;
    for (JsonNode widget : body.get("widgets")) {
      widget(widget);
      rows = Math.max(rows, widget.get("y").asInt() + widget.get("height").asInt());
    }
    return svg.toText((int) (24 * COLUMN), (int) (TOP + rows * ROW + GAP), HONEST);
  }

  private void widget(JsonNode widget) {
    double x = widget.get("x").asInt() * COLUMN + GAP;
    double y = TOP + widget.get("y").asInt() * ROW + GAP;
    double width = widget.get("width").asInt() * COLUMN - 2 * GAP;
    double height = widget.get("height").asInt() * ROW - 2 * GAP;
    svg.box(x, y, width, height, "#ffffff", "#d5dbdb");
    JsonNode properties = widget.get("properties");
    switch (widget.get("type").asText()) {
      case "text" -> text(properties.get("markdown").asText(), x, y, width);
      case "alarm" -> alarms(properties, x, y, width);
      default -> new DrawnGraph(svg, properties, x, y, width, height).draw();
    }
  }

  private void text(String markdown, double x, double y, double width) {
    double at = y + 8;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("# ")) {
        at += 24;
        svg.bold(x + 12, at, 22, DrawnGraph.INK, line.substring(2));
      } else if (line.isBlank()) {
        at += 8;
      } else {
        at = paragraph(line, x + 12, at, width - 24);
      }
    }
  }

  /** A line as wide as it may be; links in blue. */
  private double paragraph(String line, double x, double y, double width) {
    double at = y + 21;
    StringBuilder marked = new StringBuilder();
    Matcher link = LINK.matcher(line);
    int done = 0;
    while (link.find()) {
      marked.append(line, done, link.start());
      marked.append(LINKED).append(link.group(1).replace(" ", " " + LINKED));
      done = link.end();
    }
    marked.append(line.substring(done));
    List<String> words = new ArrayList<>();
    double used = 0;
    for (String word : marked.toString().split(" ", -1)) {
      double needed = Svg.width(word + " ", 14);
      if (used + needed > width) {
        svg.words(x, at, 14, words, LINKED);
        words.clear();
        at += 19;
        used = 0;
      }
      words.add(word);
      used += needed;
    }
    svg.words(x, at, 14, words, LINKED);
    return at;
  }

  private void alarms(JsonNode properties, double x, double y, double width) {
    svg.bold(x + 10, y + 20, 12, DrawnGraph.INK, properties.get("title").asText());
    int tiles = 7;
    double each = (width - 16) / tiles;
    int i = 0;
    for (JsonNode arn : properties.get("alarms")) {
      Matcher alarm = ALARM.matcher(arn.asText());
      if (!alarm.find()) {
        throw new IllegalArgumentException(arn.asText());
      }
      double left = x + 8 + i % tiles * each;
      double top = y + 32 + Math.floorDiv(i, tiles) * 40.0;
      svg.box(left + 2, top, each - 6, 34, "#eaf6ed", "#1d8102");
      svg.text(left + 10, top + 15, 11, DrawnGraph.INK, alarm.group(1));
      svg.text(left + 10, top + 28, 10, "#1d8102", "OK");
      i++;
    }
  }
}
