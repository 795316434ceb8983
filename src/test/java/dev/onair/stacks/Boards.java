package dev.onair.stacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.SynthesizedProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The dashboards in synthesized stacks. */
public final class Boards {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String DASHBOARD = "/resource/aws_cloudwatch_dashboard/dashboard";

  /** The stacks of {@link #fleet}. */
  public static final List<String> STACKS = List.of("shared", "news", "kids", "off");

  private static final String TINY =
      """
      input.max-bitrate = MAX_10_MBPS
      frame-rate = 25
      renditions = [{ size = 640x360, max-bitrate = 800 kbps, quality = 7 }]
      """;

  private static final String PUSHED =
      """
      encoding.profile = tiny
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private Boards() {}

  /** A fleet of a channel with two pipelines, one with one, and one that is not to be on air. */
  public static SynthesizedProject fleet(Path folder) {
    return SynthesizedProject.of(
        project(
                folder,
                "name = live, region = eu-west-1, groups.kids {}\n"
                    + "dashboards.runbook = \"https://wiki.example/runbook\"")
            .channel("kids", "class = SINGLE_PIPELINE, group = kids\n" + PUSHED)
            .channel("off", "start = false\n" + PUSHED));
  }

  /** The stack of a channel in a fleet that says something. */
  public static JsonNode channel(Path folder, String shared) {
    return SynthesizedProject.of(project(folder, shared)).stack("news");
  }

  private static ProjectFolder project(Path folder, String shared) {
    return ProjectFolder.in(folder)
        .file("shared.conf", shared)
        .file("profiles/tiny.conf", TINY)
        .channel("news", PUSHED);
  }

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
