package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.RuleValues;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.rules.Rule;
import java.time.Instant;

/** The tables of the hierarchy, by the names from the top, and what all levels have in common. */
final class Packaging {

  /** https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html, the default */
  static final int MOST_MANIFESTS_AN_ENDPOINT = 25;

  private final World world;
  private final PackagingQuotas quotas;
  private final StoreTable groups;
  private final StoreTable channels;
  private final StoreTable channelPolicies;
  private final StoreTable endpoints;
  private final StoreTable endpointPolicies;
  private final StoreTable settling;

  Packaging(World world, PackagingQuotas quotas) {
    this.world = world;
    this.quotas = quotas;
    this.groups = world.store().resources("mediapackagev2/channelGroup");
    this.channels = world.store().resources("mediapackagev2/channel");
    this.channelPolicies = world.store().resources("mediapackagev2/channelPolicy");
    this.endpoints = world.store().resources("mediapackagev2/originEndpoint");
    this.endpointPolicies = world.store().resources("mediapackagev2/originEndpointPolicy");
    this.settling = world.store().notes("mediapackagev2/settling");
  }

  World world() {
    return world;
  }

  PackagingQuotas quotas() {
    return quotas;
  }

  StoreTable groups() {
    return groups;
  }

  StoreTable channels() {
    return channels;
  }

  StoreTable channelPolicies() {
    return channelPolicies;
  }

  StoreTable endpoints() {
    return endpoints;
  }

  StoreTable endpointPolicies() {
    return endpointPolicies;
  }

  /** Remembers that an endpoint of a channel went just now. */
  void settle(PackagingKey channel) {
    settling.put(
        channel.toString(),
        object().put("until", world.now().plus(world.timing().endpoints()).toString()));
  }

  /** Whether an endpoint of a channel went so shortly ago that the channel can't go yet. */
  boolean isSettling(PackagingKey channel) {
    return settling
        .find(channel.toString())
        .filter(note -> Instant.parse(note.get("until").asText()).isAfter(world.now()))
        .isPresent();
  }

  /** How many rows of a table belong to something higher up. */
  static long below(StoreTable table, String key) {
    return table.rows().keySet().stream().filter(row -> row.startsWith(key + "/")).count();
  }

  String arn(PackagingKey key) {
    return world.account().arn("mediapackagev2", key.resource());
  }

  ServiceError notFound(String type, String key) {
    return ServiceError.by(PackagingRule.NOT_FOUND, type + " " + key + " does not exist")
        .with("ResourceTypeNotFound", TextNode.valueOf(type));
  }

  static ServiceError alreadyExists(PackagingKey key) {
    return ServiceError.by(PackagingRule.NAME_TAKEN, key.resource() + " already exists")
        .with("ConflictExceptionType", TextNode.valueOf("RESOURCE_ALREADY_EXISTS"));
  }

  static ServiceError inUse(PackagingRule rule, PackagingKey key, String by) {
    return ServiceError.by(rule, key.resource() + " can't be deleted while it has " + by)
        .with("ConflictExceptionType", TextNode.valueOf("RESOURCE_IN_USE"));
  }

  static ServiceError tooMany(String what, int most) {
    return ServiceError.by(
        PackagingRule.QUOTA, "The quota of " + most + " " + what + " is reached");
  }

  /**
   * What a rule's breach is answered with.
   *
   * @param type one of the model's {@code ValidationExceptionType}
   */
  static ServiceError invalid(Rule rule, String type, String message) {
    return ServiceError.by(rule, message).with("ValidationExceptionType", TextNode.valueOf(type));
  }

  /** Throws {@link #invalid}, if the rule holds in this world. */
  void refuse(PackagingRule rule, String type, String message) {
    if (world.holds(rule)) {
      throw invalid(rule, type, message);
    }
  }

  /** Sets what was left out, where such a value is described. */
  void fill(ObjectNode object, String member, PackagingRule rule) {
    if (world.holds(rule)) {
      RuleValues.fill(object, member, rule);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
