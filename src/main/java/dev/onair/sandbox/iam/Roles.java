package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagCalls;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Roles. A row holds the role as GetRole gives it, its inline and its attached policies. */
final class Roles {

  static final String TABLE = "iam/role";

  /** When the services get to know of it. */
  static final String KNOWN_FROM = "knownFrom";

  private final World world;
  private final StoreTable roles;

  Roles(World world) {
    this.world = world;
    this.roles = world.store().resources(TABLE);
  }

  ObjectNode create(Request request) {
    String name = request.text("RoleName");
    if (roles.contains(name)) {
      throw ServiceError.by(IamRule.ROLE_NAME, "Role with name " + name + " already exists.");
    }
    String trust = checkedTrust(request.text("AssumeRolePolicyDocument"));
    ObjectNode row = object();
    ObjectNode role = row.putObject("role");
    String path = request.find("Path").orElse("/");
    role.put("Path", path)
        .put("RoleName", name)
        .put("RoleId", "AROA" + world.nextId(TABLE, 17).toUpperCase(Locale.ROOT))
        .put("Arn", world.account().globalArn("iam", "role" + path + name))
        .put("CreateDate", world.timestamp())
        .put("AssumeRolePolicyDocument", encoded(trust));
    request.find("Description").ifPresent(text -> role.put("Description", text));
    role.put("MaxSessionDuration", request.input().path("MaxSessionDuration").asInt(3600));
    request.find("PermissionsBoundary").ifPresent(arn -> bound(role, arn));
    row.set("tags", TagForms.map(request.input().path("Tags")));
    row.put("trust", trust);
    // IamRule.ROLE_SETTLING
    row.put(KNOWN_FROM, world.now().plus(world.timing().roles()).toString());
    row.putObject("inline");
    row.putArray("attached");
    roles.put(name, row);
    return shown(row);
  }

  ObjectNode get(Request request) {
    return shown(row(request));
  }

  ObjectNode list(Request request) {
    ObjectNode output = object();
    ArrayNode list = output.putArray("Roles");
    String prefix = request.find("PathPrefix").orElse("/");
    roles.values().stream()
        .map(row -> row.get("role"))
        .filter(role -> role.get("Path").asText().startsWith(prefix))
        .forEach(role -> list.add(role.deepCopy()));
    return output.put("IsTruncated", false);
  }

  ObjectNode update(Request request) {
    ObjectNode role = role(row(request));
    request.find("Description").ifPresent(text -> role.put("Description", text));
    if (request.input().has("MaxSessionDuration")) {
      role.set("MaxSessionDuration", request.input().get("MaxSessionDuration"));
    }
    return object();
  }

  ObjectNode updateDescription(Request request) {
    ObjectNode row = row(request);
    role(row).put("Description", request.text("Description"));
    return shown(row);
  }

  ObjectNode updateTrust(Request request) {
    ObjectNode row = row(request);
    String trust = checkedTrust(request.text("PolicyDocument"));
    row.put("trust", trust);
    role(row).put("AssumeRolePolicyDocument", encoded(trust));
    return object();
  }

  ObjectNode bound(Request request) {
    bound(role(row(request)), request.text("PermissionsBoundary"));
    return object();
  }

  private static void bound(ObjectNode role, String arn) {
    role.putObject("PermissionsBoundary")
        .put("PermissionsBoundaryType", "PermissionsBoundaryPolicy")
        .put("PermissionsBoundaryArn", arn);
  }

  ObjectNode unbound(Request request) {
    ObjectNode role = role(row(request));
    if (role.remove("PermissionsBoundary") == null) {
      throw ServiceError.by(
          IamRule.BOUNDARY_FOUND,
          "Role " + request.text("RoleName") + " does not have a permissions boundary.");
    }
    return object();
  }

  ObjectNode delete(Request request) {
    ObjectNode row = row(request);
    if (!row.get("inline").isEmpty()) {
      throw ServiceError.by(
          IamRule.ROLE_POLICIES, "Cannot delete entity, must delete policies first.");
    }
    if (!row.get("attached").isEmpty()) {
      throw ServiceError.by(
          IamRule.ROLE_ATTACHED, "Cannot delete entity, must detach all policies first.");
    }
    roles.remove(request.text("RoleName"));
    return object();
  }

  /** The calls that tag them. */
  TagCalls tagCalls() {
    return new TagCalls(request -> tags(row(request)));
  }

  ObjectNode listTags(Request request) {
    return tagCalls().list(request).put("IsTruncated", false);
  }

  /** There are none; asked for before a role is deleted. */
  ObjectNode listInstanceProfiles(Request request) {
    row(request);
    ObjectNode output = object();
    output.putArray("InstanceProfiles");
    return output.put("IsTruncated", false);
  }

  ObjectNode row(Request request) {
    String name = request.text("RoleName");
    return roles
        .find(name)
        .orElseThrow(
            () ->
                ServiceError.by(
                    IamRule.ROLE_FOUND, "The role with name " + name + " cannot be found."));
  }

  private static ObjectNode role(ObjectNode row) {
    return (ObjectNode) row.get("role");
  }

  private static ObjectNode tags(ObjectNode row) {
    return (ObjectNode) row.get("tags");
  }

  private static ObjectNode shown(ObjectNode row) {
    ObjectNode role = role(row).deepCopy();
    if (!row.get("tags").isEmpty()) {
      role.set("Tags", TagForms.list(row.get("tags")));
    }
    return object().set("Role", role);
  }

  private static String checkedTrust(String json) {
    try {
      for (ParsedPolicy.Statement statement : ParsedPolicy.parse(json).statements()) {
        if (statement.principal().isMissingNode()) {
          throw new IllegalArgumentException("a trust policy names a Principal");
        }
        if (!statement.resources().isEmpty()) {
          throw new IllegalArgumentException("Has prohibited field Resource");
        }
      }
      return json;
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  static ServiceError malformed(IllegalArgumentException reason) {
    return ServiceError.by(IamRule.POLICY_DOCUMENT, reason.getMessage());
  }

  /** As IAM returns policies: percent-encoded by RFC 3986. */
  static String encoded(String policy) {
    return URLEncoder.encode(policy, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
