package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;

/** What a role may do: policies of its own, and AWS's that are attached to it. */
final class RolePolicies {

  /** Of all inline policies of a role, white space not counted. */
  private static final int MOST_CHARACTERS = 10_240;

  private static final String AWS_MANAGED = "arn:aws:iam::aws:policy/";

  private final Roles roles;

  RolePolicies(Roles roles) {
    this.roles = roles;
  }

  ObjectNode put(Request request) {
    ObjectNode inline = inline(request);
    String document = request.text("PolicyDocument");
    check(document);
    String name = request.text("PolicyName");
    int characters = size(document);
    for (var policy : inline.properties()) {
      characters += policy.getKey().equals(name) ? 0 : size(policy.getValue().asText());
    }
    if (characters > MOST_CHARACTERS) {
      throw ServiceError.by(
          IamRule.POLICY_SIZE,
          "Maximum policy size of "
              + MOST_CHARACTERS
              + " bytes exceeded for role "
              + request.text("RoleName"));
    }
    inline.put(name, document);
    return object();
  }

  ObjectNode get(Request request) {
    JsonNode document = existing(request);
    return object()
        .put("RoleName", request.text("RoleName"))
        .put("PolicyName", request.text("PolicyName"))
        .put("PolicyDocument", Roles.encoded(document.asText()));
  }

  ObjectNode list(Request request) {
    ObjectNode output = object();
    ArrayNode names = output.putArray("PolicyNames");
    inline(request).fieldNames().forEachRemaining(names::add);
    return output.put("IsTruncated", false);
  }

  ObjectNode delete(Request request) {
    existing(request);
    inline(request).remove(request.text("PolicyName"));
    return object();
  }

  ObjectNode attach(Request request) {
    ArrayNode attached = attached(request);
    String arn = request.text("PolicyArn");
    if (!arn.startsWith(AWS_MANAGED)) {
      throw ServiceError.by(
          IamRule.POLICY_ATTACHABLE, "Policy " + arn + " does not exist or is not attachable.");
    }
    if (position(attached, arn) < 0) {
      attached.add(arn);
    }
    return object();
  }

  ObjectNode detach(Request request) {
    ArrayNode attached = attached(request);
    int position = position(attached, request.text("PolicyArn"));
    if (position < 0) {
      throw ServiceError.by(
          IamRule.POLICY_ATTACHED, "Policy " + request.text("PolicyArn") + " was not found.");
    }
    attached.remove(position);
    return object();
  }

  ObjectNode listAttached(Request request) {
    ObjectNode output = object();
    ArrayNode policies = output.putArray("AttachedPolicies");
    attached(request)
        .forEach(
            arn ->
                policies
                    .addObject()
                    .put("PolicyArn", arn.asText())
                    .put("PolicyName", arn.asText().replaceFirst(".*/", "")));
    return output.put("IsTruncated", false);
  }

  private ObjectNode inline(Request request) {
    return (ObjectNode) roles.row(request).get("inline");
  }

  private ArrayNode attached(Request request) {
    return (ArrayNode) roles.row(request).get("attached");
  }

  private JsonNode existing(Request request) {
    JsonNode document = inline(request).get(request.text("PolicyName"));
    if (document == null) {
      throw ServiceError.by(
          IamRule.POLICY_FOUND,
          "The role policy with name " + request.text("PolicyName") + " cannot be found.");
    }
    return document;
  }

  private static int position(ArrayNode attached, String arn) {
    for (int i = 0; i < attached.size(); i++) {
      if (attached.get(i).asText().equals(arn)) {
        return i;
      }
    }
    return -1;
  }

  private static void check(String json) {
    try {
      for (ParsedPolicy.Statement statement : ParsedPolicy.parse(json).statements()) {
        if (!statement.principal().isMissingNode()) {
          throw new IllegalArgumentException("Policy document should not specify a principal.");
        }
        if (statement.resources().isEmpty()) {
          throw new IllegalArgumentException("Policy statement must contain resources.");
        }
        for (String resource : statement.resources()) {
          if (!resource.equals("*") && !resource.startsWith("arn:")) {
            throw new IllegalArgumentException(
                "Resource " + resource + " must be in ARN format or \"*\".");
          }
        }
      }
    } catch (IllegalArgumentException e) {
      throw Roles.malformed(e);
    }
  }

  private static int size(String document) {
    return document.replaceAll("\\s", "").length();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
