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
import java.util.List;

/**
 * Dashboards; what they show is checked, and kept as it came.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">AWS:
 *     dashboard body structure and syntax</a>
 */
final class Dashboards {

  private static final ObjectMapper JSON = new ObjectMapper();
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
    check(body);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("DashboardName", name)
        .put("DashboardArn", world.account().globalArn("cloudwatch", "dashboard/" + name))
        .put("DashboardBody", body);
    dashboards.put(name, row);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.putArray("DashboardValidationMessages");
    return output;
  }

  private static void check(String body) {
    DashboardGrammar grammar;
    try {
      grammar = DashboardGrammar.check(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      throw invalid(CloudWatchRule.DASHBOARD_BODY, List.of("not JSON: " + e.getOriginalMessage()));
    }
    if (!grammar.problems().isEmpty()) {
      throw invalid(CloudWatchRule.DASHBOARD_BODY, grammar.problems());
    }
    if (!grammar.unknown().isEmpty()) {
      throw invalid(CloudWatchRule.DASHBOARD_PROPERTIES, grammar.unknown());
    }
  }

  private static ServiceError invalid(CloudWatchRule rule, List<String> problems) {
    return ServiceError.by(
        rule,
        "The dashboard body is invalid, there are "
            + problems.size()
            + " validation errors: "
            + problems);
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
