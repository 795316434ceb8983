package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * The one user, who may do everything that no policy of theirs denies. The policies count in
 * simulations only; nothing is denied by them.
 */
final class Users {

  private static final String USER = "sandbox";

  private final World world;
  private final StoreTable policies;

  Users(World world) {
    this.world = world;
    this.policies = world.store().notes("iam/userPolicy");
  }

  ObjectNode putPolicy(Request request) {
    requireUser(request.text("UserName"));
    String document = request.text("PolicyDocument");
    try {
      boolean conditional =
          ParsedPolicy.parse(document).statements().stream()
              .anyMatch(statement -> !statement.condition().isMissingNode());
      if (conditional) {
        throw Service.notEmulated("iam", "PutUserPolicy with conditions");
      }
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(IamRule.POLICY_DOCUMENT, e.getMessage());
    }
    policies.put(
        request.text("PolicyName"),
        JsonNodeFactory.instance.objectNode().put("document", document));
    return JsonNodeFactory.instance.objectNode();
  }

  ObjectNode deletePolicy(Request request) {
    requireUser(request.text("UserName"));
    if (policies.remove(request.text("PolicyName")).isEmpty()) {
      throw ServiceError.by(
          IamRule.USER_POLICY_FOUND, "There is no policy " + request.text("PolicyName"));
    }
    return JsonNodeFactory.instance.objectNode();
  }

  ObjectNode simulate(Request request) {
    String principal = request.text("PolicySourceArn");
    if (!principal.equals(world.account().globalArn("iam", "user/" + USER))) {
      throw Service.notEmulated("iam", "SimulatePrincipalPolicy of anybody but the user");
    }
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode results = output.putArray("EvaluationResults");
    for (JsonNode action : request.input().get("ActionNames")) {
      JsonNode resources = request.input().path("ResourceArns");
      if (resources.isEmpty()) {
        result(results.addObject(), action.asText(), "*");
      }
      resources.forEach(arn -> result(results.addObject(), action.asText(), arn.asText()));
    }
    return output.put("IsTruncated", false);
  }

  private void result(ObjectNode result, String action, String resource) {
    result
        .put("EvalActionName", action)
        .put("EvalResourceName", resource)
        .put("EvalDecision", isDenied(action, resource) ? "explicitDeny" : "allowed");
    result.putArray("MatchedStatements");
    result.putArray("MissingContextValues");
  }

  private boolean isDenied(String action, String resource) {
    return policies.values().stream()
        .flatMap(row -> ParsedPolicy.parse(row.get("document").asText()).statements().stream())
        .filter(statement -> !statement.allows())
        .anyMatch(statement -> isAbout(statement, action, resource));
  }

  private static boolean isAbout(Statement statement, String action, String resource) {
    return statement.actions().stream().anyMatch(a -> Wildcards.fitAction(a, action))
        && statement.resources().stream().anyMatch(r -> Wildcards.fit(r, resource));
  }

  ObjectNode summary() {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output
        .putObject("SummaryMap")
        .put("Roles", world.store().copies(Roles.TABLE).size())
        .put("RolesQuota", (int) IamRule.ROLES_QUOTA.value())
        .put("Users", 1);
    return output;
  }

  private static void requireUser(String name) {
    if (!name.equals(USER)) {
      throw ServiceError.by(IamRule.USER_FOUND, "There is no user " + name);
    }
  }
}
