package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What a widget that shows metrics may have. */
final class MetricWidget {

  static final Set<String> PROPERTIES =
      Set.of(
          "accountId",
          "annotations",
          "end",
          "legend",
          "liveData",
          "metrics",
          "period",
          "region",
          "setPeriodToTimeRange",
          "singleValueFullPrecision",
          "sparkline",
          "stacked",
          "start",
          "stat",
          "table",
          "timezone",
          "title",
          "trend",
          "view",
          "yAxis");

  private static final Set<String> RENDERING =
      Set.of(
          "accountId",
          "color",
          "expression",
          "id",
          "label",
          "period",
          "region",
          "stat",
          "visible",
          "yAxis");

  private static final Set<String> VIEWS =
      Set.of("bar", "gauge", "pie", "singleValue", "table", "timeSeries");

  /** AWS: a metric has at most 30 dimensions. */
  private static final int MOST_DIMENSIONS = 30;

  private final DashboardGrammar grammar;
  private final Set<String> ids = new HashSet<>();

  private MetricWidget(DashboardGrammar grammar) {
    this.grammar = grammar;
  }

  /** Notes what is wrong with its properties. */
  static void check(JsonNode properties, String path, DashboardGrammar grammar) {
    new MetricWidget(grammar).check(properties, path);
  }

  private void check(JsonNode properties, String path) {
    JsonNode annotations = properties.path("annotations");
    if (!properties.has("metrics") && annotations.path("alarms").isEmpty()) {
      grammar.problem(path, "should have metrics, or an alarm in its annotations");
    }
    grammar.oneOf(properties, "view", VIEWS, path);
    grammar.oneOf(
        properties.path("legend"),
        "position",
        Set.of("bottom", "hidden", "right"),
        path + "/legend");
    grammar.known(properties.path("yAxis"), Set.of("left", "right"), path + "/yAxis");
    for (JsonNode axis : properties.path("yAxis")) {
      grammar.known(axis, Set.of("label", "max", "min", "showUnits"), path + "/yAxis");
    }
    grammar.known(annotations, Set.of("alarms", "horizontal", "vertical"), path + "/annotations");
    period(properties, path);
    int at = 0;
    for (JsonNode row : properties.path("metrics")) {
      row(row, path + "/metrics/" + at++);
    }
    for (JsonNode line : annotations.path("horizontal")) {
      colour(line, path + "/annotations/horizontal");
    }
  }

  /**
   * Namespace, name, names and values of dimensions in turn, and how it is drawn; or an expression.
   */
  private void row(JsonNode row, String path) {
    JsonNode last = row.path(row.size() - 1);
    int texts = last.isObject() ? row.size() - 1 : row.size();
    boolean computed = last.has("expression");
    if (!row.isArray() || computed != (texts == 0)) {
      grammar.problem(path, "is neither a metric nor an expression");
      return;
    }
    if (!computed && (texts < 2 || texts % 2 != 0 || texts > 2 + 2 * MOST_DIMENSIONS)) {
      grammar.problem(path, "has not a namespace, a name, and names and values of dimensions");
    }
    for (int i = 0; i < texts; i++) {
      if (!row.get(i).isTextual() || row.get(i).asText().isEmpty()) {
        grammar.problem(path + "/" + i, "is not a text");
      }
    }
    if (last.isObject()) {
      grammar.known(last, RENDERING, path);
      grammar.oneOf(last, "yAxis", Set.of("left", "right"), path);
      colour(last, path);
      period(last, path);
      id(last, path);
    }
  }

  private void id(JsonNode rendering, String path) {
    if (rendering.has("id")) {
      String id = rendering.get("id").asText();
      if (!id.matches("[a-z][A-Za-z0-9_]{0,254}") || !ids.add(id)) {
        grammar.problem(path + "/id", "ids are unique and begin with a small letter: " + id);
      }
    }
  }

  private void period(JsonNode object, String path) {
    JsonNode period = object.path("period");
    boolean short30 = Set.of(1, 5, 10, 20, 30).contains(period.asInt());
    if (!period.isMissingNode()
        && (!period.isIntegralNumber()
            || period.asInt() < 1
            || !(short30 || period.asInt() % 60 == 0))) {
      grammar.problem(path + "/period", period + " s are not whole minutes");
    }
  }

  /**
   * A colour by its name is refused.
   *
   * @see <a href="https://github.com/aws/aws-cdk/issues/20024">a dashboard that was</a>
   */
  private void colour(JsonNode object, String path) {
    JsonNode colour = object.path("color");
    if (!colour.isMissingNode() && !colour.asText().matches("#[0-9A-Fa-f]{6}")) {
      grammar.problem(path + "/color", colour + " is not of the form #rrggbb");
    }
  }
}
