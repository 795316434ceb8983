package dev.onair.stacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The dashboards in synthesized stacks. */
public final class Boards {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DASHBOARD = "/resource/aws_cloudwatch_dashboard/dashboard";

  private Boards() {}

  /** A stack's dashboard: its name, and its body as a text. */
  public static JsonNode of(JsonNode stack) {
    return stack.at(DASHBOARD);
  }

  /** What a stack's dashboard shows. */
  public static JsonNode body(JsonNode stack) {
    try {
      return MAPPER.readTree(of(stack).get("dashboard_body").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A stack with a word for its dashboard's body, which is reviewed by itself. */
  public static JsonNode withoutBody(JsonNode stack) {
    JsonNode copy = stack.deepCopy();
    if (copy.at(DASHBOARD) instanceof ObjectNode dashboard) {
      dashboard.put("dashboard_body", "(golden/dashboard)");
    }
    return copy;
  }

  /** The same, of a text. */
  public static String withoutBody(String stack) {
    return stack.replaceAll("(?m)^( *\"dashboard_body\": ).*\"(,?)$", "$1\"(golden/dashboard)\"$2");
  }

  /** What is shown of metrics. */
  public static List<JsonNode> graphs(JsonNode body) {
    List<JsonNode> graphs = new ArrayList<>();
    for (JsonNode widget : body.get("widgets")) {
      if (widget.get("type").asText().equals("metric")) {
        graphs.add(widget.get("properties"));
      }
    }
    return graphs;
  }

  /** All lines of all graphs: a metric or an expression each. */
  public static List<JsonNode> lines(JsonNode body) {
    List<JsonNode> lines = new ArrayList<>();
    graphs(body).forEach(graph -> graph.get("metrics").forEach(lines::add));
    return lines;
  }
}
