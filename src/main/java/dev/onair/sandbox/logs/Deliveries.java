package dev.onair.sandbox.logs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;

/** Deliveries of logs: each joins a source and a destination. Nothing is delivered. */
final class Deliveries {

  private static final String SOURCE_NAME = "deliverySourceName";
  private static final String DESTINATION_ARN = "deliveryDestinationArn";
  private static final String ID = "id";

  private final World world;
  private final DeliveryEnds ends;
  private final LogPolicies policies;
  private final StoreTable deliveries;

  Deliveries(World world, StoreTable groups) {
    this.world = world;
    this.policies = new LogPolicies(world);
    this.deliveries = world.store().resources("logs/delivery");
    this.ends = new DeliveryEnds(world, groups, deliveries);
  }

  DeliveryEnds ends() {
    return ends;
  }

  LogPolicies policies() {
    return policies;
  }

  StoreTable rows() {
    return deliveries;
  }

  ObjectNode create(Request request) {
    String source = request.text(SOURCE_NAME);
    String arn = request.text(DESTINATION_ARN);
    ends.source(source);
    ObjectNode destination = ends.destinationOf(arn);
    if (deliveries.values().stream()
        .anyMatch(
            row ->
                row.get(SOURCE_NAME).asText().equals(source)
                    && row.get(DESTINATION_ARN).asText().equals(arn))) {
      throw ServiceError.by(LogsRule.DELIVERY_ONCE, "A delivery of these exists already.");
    }
    checkOpen(destination);
    String id = world.nextId("logs/delivery", 16);
    ObjectNode row = object();
    row.put(ID, id)
        .put("arn", world.account().arn("logs", "delivery:" + id))
        .put(SOURCE_NAME, source)
        .put(DESTINATION_ARN, arn)
        .put("deliveryDestinationType", destination.get("deliveryDestinationType").asText());
    row.set("tags", DeliveryEnds.tags(request));
    deliveries.put(id, row);
    return answer(row);
  }

  private void checkOpen(ObjectNode destination) {
    String place = DeliveryEnds.place(destination);
    if (DeliveryEnds.isGroup(place) && !policies.letsDeliver(place)) {
      throw ServiceError.by(
          LogsRule.GROUP_OPEN,
          "No resource policy lets delivery.logs.amazonaws.com write to " + place);
    }
  }

  ObjectNode get(Request request) {
    return answer(row(request));
  }

  ObjectNode delete(Request request) {
    row(request);
    deliveries.remove(request.text(ID));
    return object();
  }

  private ObjectNode row(Request request) {
    return deliveries
        .find(request.text(ID))
        .orElseThrow(
            () -> ServiceError.by(LogsRule.DELIVERY_FOUND, "The delivery does not exist."));
  }

  /** The tags are told only by themselves. */
  private static ObjectNode answer(ObjectNode row) {
    ObjectNode output = object();
    output.set("delivery", DeliveryEnds.shown(row));
    return output;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
