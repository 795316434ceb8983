package dev.onair.sandbox.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What logs, and where logs go. */
final class DeliveryEnds {

  /** What MediaPackage's channel groups log. */
  private static final Set<String> TYPES = Set.of("INGRESS_ACCESS_LOGS", "EGRESS_ACCESS_LOGS");

  private static final Map<String, String> KINDS =
      Map.of("logs", "CWL", "s3", "S3", "firehose", "FH");

  private static final String NAME = "name";
  private static final String ARN = "arn";
  private static final String TYPE = "logType";
  private static final String CONFIGURATION = "deliveryDestinationConfiguration";
  private static final String PACKAGING = "mediapackagev2";

  private final World world;
  private final StoreTable groups;
  private final StoreTable channelGroups;
  private final StoreTable sources;
  private final StoreTable destinations;
  private final StoreTable deliveries;

  DeliveryEnds(World world, StoreTable groups, StoreTable deliveries) {
    this.world = world;
    this.groups = groups;
    this.channelGroups = world.store().resources("mediapackagev2/channelGroup");
    this.sources = world.store().resources("logs/delivery-source");
    this.destinations = world.store().resources("logs/delivery-destination");
    this.deliveries = deliveries;
  }

  StoreTable sources() {
    return sources;
  }

  StoreTable destinations() {
    return destinations;
  }

  ObjectNode putSource(Request request) {
    String name = request.text(NAME);
    String arn = request.text("resourceArn");
    String type = request.text(TYPE);
    if (!arn.contains(":" + PACKAGING + ":")) {
      throw Service.notEmulated("logs", "logs of " + arn);
    }
    if (channelGroups.values().stream().noneMatch(group -> group.get("Arn").asText().equals(arn))) {
      throw ServiceError.by(LogsRule.SOURCE_EXISTS, "The resource does not exist: " + arn);
    }
    if (!TYPES.contains(type)) {
      throw ServiceError.by(LogsRule.SOURCE_TYPE, "This resource has no logs of type " + type);
    }
    if (sources.values().stream()
        .anyMatch(
            row ->
                !row.get(NAME).asText().equals(name)
                    && row.get(TYPE).asText().equals(type)
                    && row.at("/resourceArns/0").asText().equals(arn))) {
      throw ServiceError.by(
          LogsRule.SOURCE_ONCE,
          "This ResourceId has already been used in another Delivery Source in this account");
    }
    ObjectNode row = object();
    row.put(NAME, name).put(ARN, world.account().arn("logs", "delivery-source:" + name));
    row.putArray("resourceArns").add(arn);
    row.put("service", PACKAGING).put(TYPE, type);
    return put(sources, row, request, "deliverySource");
  }

  ObjectNode putDestination(Request request) {
    String name = request.text(NAME);
    String place = request.input().at("/" + CONFIGURATION + "/destinationResourceArn").asText();
    List<String> parts = List.of(place.split(":", -1));
    String kind = parts.size() < 6 ? null : KINDS.get(parts.get(2));
    if (kind == null) {
      throw ServiceError.by(LogsRule.DESTINATION_KIND, "No logs can go to '" + place + "'");
    }
    if (isGroup(place)
        && groups.values().stream()
            .noneMatch(group -> group.get("logGroupArn").asText().equals(place))) {
      throw ServiceError.by(LogsRule.DESTINATION_EXISTS, "The log group does not exist: " + place);
    }
    ObjectNode row = object();
    row.put(NAME, name)
        .put(ARN, world.account().arn("logs", "delivery-destination:" + name))
        .put("deliveryDestinationType", kind);
    request.find("outputFormat").ifPresent(format -> row.put("outputFormat", format));
    row.set(CONFIGURATION, request.input().get(CONFIGURATION));
    return put(destinations, row, request, "deliveryDestination");
  }

  private static ObjectNode put(StoreTable table, ObjectNode row, Request request, String member) {
    row.set("tags", tags(request));
    table.put(row.get(NAME).asText(), row);
    return answer(member, row);
  }

  ObjectNode getSource(Request request) {
    return answer("deliverySource", source(request.text(NAME)));
  }

  ObjectNode getDestination(Request request) {
    return answer("deliveryDestination", destination(request.text(NAME)));
  }

  ObjectNode deleteSource(Request request) {
    String name = source(request.text(NAME)).get(NAME).asText();
    refuseWhileIn("deliverySourceName", name);
    sources.remove(name);
    return object();
  }

  ObjectNode deleteDestination(Request request) {
    ObjectNode row = destination(request.text(NAME));
    refuseWhileIn("deliveryDestinationArn", row.get(ARN).asText());
    destinations.remove(row.get(NAME).asText());
    return object();
  }

  private void refuseWhileIn(String member, String value) {
    if (deliveries.values().stream().anyMatch(row -> row.get(member).asText().equals(value))) {
      throw ServiceError.by(LogsRule.END_IN_USE, "There is a delivery of " + value);
    }
  }

  ObjectNode source(String name) {
    return sources.find(name).orElseThrow(DeliveryEnds::noSuchSource);
  }

  private ObjectNode destination(String name) {
    return destinations.find(name).orElseThrow(DeliveryEnds::noSuchDestination);
  }

  ObjectNode destinationOf(String arn) {
    return destinations.values().stream()
        .filter(row -> row.get(ARN).asText().equals(arn))
        .findFirst()
        .orElseThrow(DeliveryEnds::noSuchDestination);
  }

  static String place(ObjectNode destination) {
    return destination.at("/" + CONFIGURATION + "/destinationResourceArn").asText();
  }

  static boolean isGroup(String place) {
    return place.contains(":logs:");
  }

  static JsonNode tags(Request request) {
    return request.input().path("tags") instanceof ObjectNode tags ? tags : object();
  }

  /** A row without its tags, which are told only by themselves. */
  static ObjectNode shown(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    shown.remove("tags");
    return shown;
  }

  private static ObjectNode answer(String member, ObjectNode row) {
    ObjectNode output = object();
    output.set(member, shown(row));
    return output;
  }

  private static ServiceError noSuchSource() {
    return ServiceError.by(LogsRule.SOURCE_FOUND, "The delivery source does not exist.");
  }

  private static ServiceError noSuchDestination() {
    return ServiceError.by(LogsRule.DESTINATION_FOUND, "The delivery destination does not exist.");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
