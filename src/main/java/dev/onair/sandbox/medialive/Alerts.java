package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.time.Duration;
import java.util.List;

/** What ails channels: alerts that are set, and those that were cleared a short while ago. */
final class Alerts {

  private static final String FORGOTTEN = "medialive/alert-forgotten";
  private static final String SET = "SET";
  private static final String CLEARED = "CLEARED";

  private final World world;
  private final StoreTable table;

  Alerts(World world) {
    this.world = world;
    this.table = world.store().notes("medialive/alert");
    world.on(FORGOTTEN, table::remove);
  }

  /**
   * A channel gets an alert.
   *
   * @return its id
   */
  String set(String channelId, Alert alert) {
    String id = world.nextId("medialive/alert", 32);
    ObjectNode row = Rows.object();
    row.put("id", id)
        .put("channelId", channelId)
        .put("pipelineId", Integer.toString(alert.pipeline()))
        .put("alertType", alert.type())
        .put("message", alert.message())
        .put("state", SET)
        .put("setTimestamp", world.timestamp());
    table.put(id, row);
    return id;
  }

  /** What an alert told of is over. */
  void clear(String id) {
    table.find(id).filter(row -> Rows.state(row).equals(SET)).ifPresent(this::clear);
  }

  /** The same of all alerts of a channel. */
  void clearAll(String channelId) {
    table.values().stream()
        .filter(row -> row.get("channelId").asText().equals(channelId))
        .filter(row -> Rows.state(row).equals(SET))
        .forEach(this::clear);
  }

  private void clear(ObjectNode row) {
    row.put("state", CLEARED).put("clearedTimestamp", world.timestamp());
    Duration told = Duration.ofMinutes((int) ChannelStateRule.ALERT_CLEARED_MINUTES.value());
    world.later(told, FORGOTTEN, row.get("id").asText());
  }

  /** Those of a channel that are in a state, or in any. */
  List<ObjectNode> of(String channelId, String filter) {
    return table.values().stream()
        .filter(row -> row.get("channelId").asText().equals(channelId))
        .filter(row -> List.of("ALL", Rows.state(row)).contains(filter))
        .map(row -> row.deepCopy().remove(List.of("channelId")))
        .toList();
  }

  ObjectNode list(Request request, JsonNode channel) {
    String filter =
        request.find("stateFilter").orElse((String) ChannelStateRule.ALERT_FILTER.value());
    if (!List.of("ALL", SET, CLEARED).contains(filter)) {
      world.refuse(ChannelStateRule.ALERT_FILTERS, "stateFilter: '" + filter + "' is not allowed");
    }
    return Pages.of("alerts", of(channel.get("id").asText(), filter), request);
  }
}
