package dev.onair.sandbox.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;

/** An account's policies of who may write to its log groups. */
final class LogPolicies {

  private static final String NAME = "policyName";
  private static final String DOCUMENT = "policyDocument";
  private static final String DELIVERY = "delivery.logs.amazonaws.com";

  private final World world;
  private final StoreTable policies;

  LogPolicies(World world) {
    this.world = world;
    this.policies = world.store().resources("logs/resource-policy");
  }

  ObjectNode put(Request request) {
    if (request.input().has("resourceArn") || request.find(NAME).isEmpty()) {
      throw Service.notEmulated("logs", "PutResourcePolicy other than by name");
    }
    String name = request.text(NAME);
    try {
      ParsedPolicy.parse(request.find(DOCUMENT).orElse(""));
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(LogsRule.POLICY, "The policy is invalid: " + e.getMessage());
    }
    if (!policies.contains(name) && policies.rows().size() >= (int) LogsRule.POLICIES.value()) {
      throw ServiceError.by(LogsRule.TOO_MANY_POLICIES, "Resource limit exceeded.");
    }
    ObjectNode row = object();
    row.put(NAME, name)
        .put(DOCUMENT, request.text(DOCUMENT))
        .put("lastUpdatedTime", world.now().toEpochMilli());
    policies.put(name, row);
    ObjectNode output = object();
    output.set("resourcePolicy", row.deepCopy());
    return output;
  }

  ObjectNode describe(Request request) {
    if (request.input().has("resourceArn") || request.input().has("policyScope")) {
      throw Service.notEmulated("logs", "DescribeResourcePolicies of one resource");
    }
    ObjectNode output = object();
    ArrayNode list = output.putArray("resourcePolicies");
    policies.values().forEach(row -> list.add(row.deepCopy()));
    return output;
  }

  ObjectNode delete(Request request) {
    if (policies.remove(request.find(NAME).orElse("")).isEmpty()) {
      throw ServiceError.by(LogsRule.POLICY_FOUND, "The policy does not exist.");
    }
    return object();
  }

  /** Whether AWS's log delivery may write to a group. */
  boolean letsDeliver(String group) {
    return policies.values().stream()
        .flatMap(row -> ParsedPolicy.parse(row.get(DOCUMENT).asText()).statements().stream())
        .anyMatch(statement -> letsDeliver(statement, group));
  }

  private static boolean letsDeliver(Statement statement, String group) {
    return statement.allows()
        && statement.actions().contains("logs:PutLogEvents")
        && statement.resources().contains(group + ":log-stream:*")
        && (statement.principals("Service").contains(DELIVERY)
            || statement.principal().path("Service").asText().equals(DELIVERY));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
