package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.iam.Trust;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who may send to a channel, or get from an endpoint: one policy each. */
final class ResourcePolicies implements ResourceHandler {

  private final Packaging packaging;
  private final String type;
  private final StoreTable policies;
  private final StoreTable owners;
  private final List<String> names;

  private ResourcePolicies(
      Packaging packaging,
      String type,
      StoreTable policies,
      StoreTable owners,
      List<String> names) {
    this.packaging = packaging;
    this.type = type;
    this.policies = policies;
    this.owners = owners;
    this.names = names;
  }

  static ResourcePolicies ofChannels(Packaging packaging) {
    return new ResourcePolicies(
        packaging,
        "ChannelPolicy",
        packaging.channelPolicies(),
        packaging.channels(),
        List.of("ChannelGroupName", "ChannelName"));
  }

  static ResourcePolicies ofEndpoints(Packaging packaging) {
    return new ResourcePolicies(
        packaging,
        "OriginEndpointPolicy",
        packaging.endpointPolicies(),
        packaging.endpoints(),
        List.of("ChannelGroupName", "ChannelName", "OriginEndpointName"));
  }

  @Override
  public String typeName() {
    return "AWS::MediaPackageV2::" + type;
  }

  @Override
  public ObjectNode create(ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "Put" + type, desired);
    PackagingKey key = key(desired);
    if (policies.contains(key.toString())) {
      throw Packaging.alreadyExists(key);
    }
    return put(key, desired);
  }

  @Override
  public Optional<ObjectNode> read(String identifier) {
    return policies.find(PackagingKey.parse(identifier).toString()).map(ObjectNode::deepCopy);
  }

  @Override
  public ObjectNode update(String identifier, ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "Put" + type, desired);
    return put(existing(identifier), desired);
  }

  @Override
  public void delete(String identifier) {
    packaging
        .world()
        .calls("mediapackagev2", "Delete" + type, Packaging.object().put("id", identifier));
    policies.remove(existing(identifier).toString());
  }

  @Override
  public List<ObjectNode> list() {
    return policies.values().stream().map(ObjectNode::deepCopy).toList();
  }

  private PackagingKey existing(String identifier) {
    PackagingKey key = PackagingKey.parse(identifier);
    if (!policies.contains(key.toString())) {
      throw packaging.notFound(type, key.toString());
    }
    return key;
  }

  private PackagingKey key(ObjectNode desired) {
    return new PackagingKey(names.stream().map(name -> desired.get(name).asText()).toList());
  }

  private ObjectNode put(PackagingKey key, ObjectNode desired) {
    if (!owners.contains(key.toString())) {
      throw packaging.notFound(
          key.names().size() == 2 ? "CHANNEL" : "ORIGIN_ENDPOINT", key.toString());
    }
    ObjectNode row = desired.deepCopy();
    JsonNode policy = checked(desired.get("Policy"), packaging.arn(key));
    if (packaging.world().holds(PackagingRule.POLICY_OBJECT)) {
      row.set("Policy", policy);
    }
    policies.put(key.toString(), row);
    return row.deepCopy();
  }

  /** The policy as an object, whether it came as one or as text. */
  private JsonNode checked(JsonNode policy, String owner) {
    String json = policy.isTextual() ? policy.asText() : policy.toString();
    List<String> wrong = new ArrayList<>();
    try {
      ParsedPolicy.parse(json).statements().forEach(statement -> check(statement, owner, wrong));
      if (wrong.isEmpty()) {
        return new ObjectMapper().readTree(json);
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      wrong.add(e.getMessage());
    }
    throw invalidPolicy(String.join("; ", wrong));
  }

  private void check(ParsedPolicy.Statement statement, String owner, List<String> wrong) {
    if (statement.principal().isMissingNode()) {
      wrong.add("a statement names a Principal");
    }
    for (String role : statement.principals("AWS")) {
      if (role.contains(":role/")
          && !Trust.exists(packaging.world(), role)
          && packaging.world().holds(PackagingRule.POLICY_ROLE)) {
        wrong.add("the principal " + role + " does not exist");
      }
    }
    for (String action : statement.actions()) {
      if (!action.startsWith("mediapackagev2:")) {
        wrong.add("the action " + action + " is not of MediaPackage");
      }
    }
    if (!statement.resources().equals(List.of(owner))) {
      wrong.add("the resource is " + statement.resources() + ", and has to be " + owner);
    }
  }

  private static ServiceError invalidPolicy(String message) {
    return Packaging.invalid(
        PackagingRule.POLICY, "INVALID_POLICY", "The policy is not valid: " + message);
  }
}
