package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.Table;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Instant;

/** The tables of the hierarchy, by the names from the top, and what all levels have in common. */
final class Packaging {

  /** https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html, the default */
  static final int MOST_MANIFESTS_AN_ENDPOINT = 25;

  private final World world;
  private final PackagingQuotas quotas;
  private final Table groups;
  private final Table channels;
  private final Table channelPolicies;
  private final Table endpoints;
  private final Table endpointPolicies;
  private final Table settling;

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

  Table groups() {
    return groups;
  }

  Table channels() {
    return channels;
  }

  Table channelPolicies() {
    return channelPolicies;
  }

  Table endpoints() {
    return endpoints;
  }

  Table endpointPolicies() {
    return endpointPolicies;
  }

  // Provenance: REPORT https://github.com/alchemy-run/alchemy; which conflict it is: ASSUMED
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
  static long below(Table table, String key) {
    return table.rows().keySet().stream().filter(row -> row.startsWith(key + "/")).count();
  }

  String arn(PackagingKey key) {
    return world.account().arn("mediapackagev2", key.resource());
  }

  ServiceError notFound(String type, String key) {
    return ServiceError.of("ResourceNotFoundException", type + " " + key + " does not exist")
        .with("ResourceTypeNotFound", TextNode.valueOf(type));
  }

  static ServiceError alreadyExists(PackagingKey key) {
    return conflict("RESOURCE_ALREADY_EXISTS", key.resource() + " already exists");
  }

  static ServiceError inUse(PackagingKey key, String by) {
    return conflict("RESOURCE_IN_USE", key.resource() + " can't be deleted while it has " + by);
  }

  static ServiceError conflict(String type, String message) {
    return ServiceError.of("ConflictException", message)
        .with("ConflictExceptionType", TextNode.valueOf(type));
  }

  static ServiceError tooMany(String what, int most) {
    return ServiceError.of(
        "ServiceQuotaExceededException", "The quota of " + most + " " + what + " is reached");
  }

  static ServiceError invalid(String type, String message) {
    return ServiceError.of("ValidationException", message)
        .with("ValidationExceptionType", TextNode.valueOf(type));
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
