package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dashboard's body may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">AWS:
 *     dashboard body structure and syntax</a>
 */
final class DashboardGrammar {

  private static final int MOST_WIDGETS = 500;
  private static final int MOST_ALARMS = 100;
  private static final int COLUMNS = 24;
  private static final int ROWS = 1000;

  private static final Set<String> BODY =
      Set.of("start", "end", "periodOverride", "variables", "widgets");
  private static final Set<String> WIDGET =
      Set.of("type", "x", "y", "width", "height", "properties");

  /** Each type of widget, and the properties that it must have. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "alarm", List.of("alarms"),
          "custom", List.of("endpoint"),
          "explorer", List.of("metrics", "aggregateBy", "labels", "widgetOptions"),
          "log", List.of("region", "query"),
          "metric", List.of("region"),
          "text", List.of("markdown"));

  /** The properties that the types that onair uses may have. */
  private static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          "alarm", Set.of("alarms", "sortBy", "states", "title"),
          "metric", MetricWidget.PROPERTIES,
          "text", Set.of("background", "markdown"));

  private final List<String> problems = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private DashboardGrammar() {}

  /** Looks through a body. */
  static DashboardGrammar check(JsonNode dashboard) {
    DashboardGrammar grammar = new DashboardGrammar();
    JsonNode widgets = dashboard.path("widgets");
    if (!dashboard.isObject() || !widgets.isArray()) {
      grammar.problem("/widgets", "a list is required");
      return grammar;
    }
    grammar.known(dashboard, BODY, "");
    grammar.oneOf(dashboard, "periodOverride", Set.of("auto", "inherit"), "");
    if (widgets.size() > MOST_WIDGETS) {
      grammar.problem("/widgets", widgets.size() + "; at most " + MOST_WIDGETS);
    }
    for (int i = 0; i < widgets.size(); i++) {
      grammar.widget(widgets.get(i), "/widgets/" + i);
    }
    return grammar;
  }

  /** What is wrong, each with its place. */
  List<String> problems() {
    return problems;
  }

  /** What AWS's page does not have, each with its place. */
  List<String> unknown() {
    return unknown;
  }

  private void widget(JsonNode widget, String path) {
    String type = widget.path("type").asText();
    if (!REQUIRED.containsKey(type)) {
      problem(path + "/type", "'" + type + "' is not one of " + REQUIRED.keySet());
      return;
    }
    known(widget, WIDGET, path);
    JsonNode properties = widget.path("properties");
    String inside = path + "/properties";
    for (String property : REQUIRED.get(type)) {
      if (!properties.has(property)) {
        problem(inside, "should have required property '" + property + "'");
      }
    }
    if (PROPERTIES.containsKey(type)) {
      known(properties, PROPERTIES.get(type), inside);
    }
    if (type.equals("metric")) {
      MetricWidget.check(properties, inside, this);
    }
    if (type.equals("alarm")) {
      alarms(properties, inside);
    }
    within(widget, "x", 0, COLUMNS - 1, path);
    within(widget, "y", 0, Integer.MAX_VALUE, path);
    within(widget, "width", 1, COLUMNS, path);
    within(widget, "height", 1, ROWS, path);
    if (widget.has("x") != widget.has("y")) {
      problem(path, "x and y go together");
    }
  }

  private void alarms(JsonNode properties, String path) {
    JsonNode alarms = properties.path("alarms");
    if (!alarms.isArray() || alarms.isEmpty() || alarms.size() > MOST_ALARMS) {
      problem(path + "/alarms", "1 to " + MOST_ALARMS + " ARNs are required");
    }
    for (JsonNode alarm : alarms) {
      if (!alarm.asText().matches("arn:aws[a-z-]*:cloudwatch:[a-z0-9-]+:\\d{12}:alarm:.+")) {
        problem(path + "/alarms", "'" + alarm.asText() + "' is not the ARN of an alarm");
      }
    }
    oneOf(properties, "sortBy", Set.of("default", "stateUpdatedTimestamp", "timestamp"), path);
  }

  /** Notes what is wrong at a place. */
  void problem(String path, String what) {
    problems.add(path + ": " + what);
  }

  /** Whether an object has no other properties. */
  void known(JsonNode object, Set<String> names, String path) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                unknown.add(path + ": should not have the property '" + name + "'");
              }
            });
  }

  /** Whether a property, if it is there, is one of some words. */
  void oneOf(JsonNode object, String name, Set<String> words, String path) {
    JsonNode value = object.path(name);
    if (!value.isMissingNode() && !words.contains(value.asText())) {
      problem(path + "/" + name, value + " is not one of " + words.stream().sorted().toList());
    }
  }

  private void within(JsonNode widget, String name, int min, int max, String path) {
    JsonNode value = widget.path(name);
    if (!value.isMissingNode()
        && (!value.isIntegralNumber() || value.asInt() < min || value.asInt() > max)) {
      problem(path + "/" + name, value + " is not between " + min + " and " + max);
    }
  }
}
