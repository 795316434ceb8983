package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Dashboards; what they show is checked, and kept as it came.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">AWS:
 *     dashboard body structure and syntax</a>
 */
final class Dashboards {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_WIDGETS = 500;
  private static final int COLUMNS = 24;
  private static final int ROWS = 1000;

  /** Each type of widget, and the properties that it must have. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "alarm", List.of("alarms"),
          "custom", List.of("endpoint"),
          "explorer", List.of("metrics", "aggregateBy", "labels", "widgetOptions"),
          "log", List.of("region", "query"),
          "metric", List.of("region"),
          "text", List.of("markdown"));

  private final World world;
  private final StoreTable dashboards;

  Dashboards(World world) {
    this.world = world;
    this.dashboards = world.store().resources("monitoring/dashboard");
  }

  ObjectNode put(Request request) {
    String name = request.text("DashboardName");
    if (!name.matches("[A-Za-z0-9_-]{1,255}")) {
      throw ServiceError.by(
          CloudWatchRule.DASHBOARD_NAME, "The name '" + name + "' must match [A-Za-z0-9_-]{1,255}");
    }
    String body = request.text("DashboardBody");
    List<String> problems = problems(body);
    if (!problems.isEmpty()) {
      throw ServiceError.by(
          CloudWatchRule.DASHBOARD_BODY,
          "The dashboard body is invalid, there are "
              + problems.size()
              + " validation errors: "
              + problems);
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("DashboardName", name)
        .put("DashboardArn", world.account().globalArn("cloudwatch", "dashboard/" + name))
        .put("DashboardBody", body);
    dashboards.put(name, row);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.putArray("DashboardValidationMessages");
    return output;
  }

  private static List<String> problems(String body) {
    JsonNode dashboard;
    try {
      dashboard = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
    JsonNode widgets = dashboard.path("widgets");
    if (!dashboard.isObject() || !widgets.isArray()) {
      return List.of("/widgets: a list is required");
    }
    List<String> problems = new ArrayList<>();
    if (widgets.size() > MOST_WIDGETS) {
      problems.add("/widgets: " + widgets.size() + "; at most " + MOST_WIDGETS);
    }
    for (int i = 0; i < widgets.size(); i++) {
      widget(widgets.get(i), "/widgets/" + i, problems);
    }
    return problems;
  }

  private static void widget(JsonNode widget, String path, List<String> problems) {
    String type = widget.path("type").asText();
    if (!REQUIRED.containsKey(type)) {
      problems.add(path + "/type: '" + type + "' is not one of " + REQUIRED.keySet());
      return;
    }
    for (String property : REQUIRED.get(type)) {
      if (!widget.path("properties").has(property)) {
        problems.add(path + "/properties: should have required property '" + property + "'");
      }
    }
    JsonNode properties = widget.path("properties");
    if (type.equals("metric")
        && !properties.has("metrics")
        && properties.at("/annotations/alarms").isEmpty()) {
      problems.add(path + "/properties: should have metrics, or an alarm in its annotations");
    }
    within(widget, "x", 0, COLUMNS - 1, path, problems);
    within(widget, "y", 0, Integer.MAX_VALUE, path, problems);
    within(widget, "width", 1, COLUMNS, path, problems);
    within(widget, "height", 1, ROWS, path, problems);
    if (widget.has("x") != widget.has("y")) {
      problems.add(path + ": x and y go together");
    }
  }

  private static void within(
      JsonNode widget, String name, int min, int max, String path, List<String> problems) {
    JsonNode value = widget.path(name);
    if (!value.isMissingNode()
        && (!value.isIntegralNumber() || value.asInt() < min || value.asInt() > max)) {
      problems.add(path + "/" + name + ": " + value + " is not between " + min + " and " + max);
    }
  }

  ObjectNode get(Request request) {
    String name = request.text("DashboardName");
    return dashboards.find(name).orElseThrow(() -> noSuch(name)).deepCopy();
  }

  ObjectNode delete(Request request) {
    JsonNode names = request.input().get("DashboardNames");
    for (JsonNode name : names) {
      if (!dashboards.contains(name.asText())) {
        throw noSuch(name.asText());
      }
    }
    names.forEach(name -> dashboards.remove(name.asText()));
    return JsonNodeFactory.instance.objectNode();
  }

  private static ServiceError noSuch(String name) {
    return ServiceError.by(CloudWatchRule.DASHBOARD_FOUND, "Dashboard " + name + " does not exist");
  }
}
