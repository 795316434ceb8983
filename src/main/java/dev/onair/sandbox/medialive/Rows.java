package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The three tables, and what their rows have in common: an id, an ARN, a state, tags. */
final class Rows {

  /**
   * How long what is deleted can still be described, in the state DELETED. The provider waits for
   * that state; how long AWS keeps it is not documented.
   */
  private static final Duration REMEMBERED =
      Duration.ofSeconds((int) MediaLiveRule.REMEMBERED_SECONDS.value());

  private final World world;
  private final StoreTable groups;
  private final StoreTable inputs;
  private final StoreTable channels;
  private final StoreTable requests;

  Rows(World world) {
    this.world = world;
    this.groups = world.store().resources("medialive/inputSecurityGroup", Rows::exists);
    this.inputs = world.store().resources("medialive/input", Rows::exists);
    this.channels = world.store().resources("medialive/channel", Rows::exists);
    this.requests = world.store().notes("medialive/requestId");
    world.on("medialive/group-forgotten", groups::remove);
    world.on("medialive/input-forgotten", inputs::remove);
    world.on("medialive/channel-forgotten", channels::remove);
  }

  World world() {
    return world;
  }

  StoreTable groups() {
    return groups;
  }

  StoreTable inputs() {
    return inputs;
  }

  StoreTable channels() {
    return channels;
  }

  static boolean exists(JsonNode row) {
    return !state(row).equals("DELETED");
  }

  static String state(JsonNode row) {
    return row.path("state").asText();
  }

  /** What exists and is not already going away. */
  static Stream<ObjectNode> living(StoreTable table) {
    return table.values().stream().filter(Rows::isLiving);
  }

  static boolean isLiving(JsonNode row) {
    return !List.of("DELETING", "DELETED").contains(state(row));
  }

  /** Something that is asked for by its id; what is deleted can be asked for, too. */
  ObjectNode described(StoreTable table, String kind, String id) {
    return table
        .find(id)
        .orElseThrow(
            () -> ServiceError.by(MediaLiveRule.NOT_FOUND, kind + " " + id + " not found"));
  }

  /** Something that is to be changed. */
  ObjectNode existing(StoreTable table, String kind, String id) {
    ObjectNode row = described(table, kind, id);
    if (!exists(row)) {
      throw ServiceError.by(MediaLiveRule.NOT_FOUND, kind + " " + id + " not found");
    }
    return row;
  }

  /** A new row with id, ARN and tags. */
  ObjectNode fresh(String kind, Request request) {
    String id = world.nextDigits("medialive", 7);
    ObjectNode row = object();
    row.put("id", id).put("arn", world.account().arn("medialive", kind + ":" + id));
    row.set("tags", tags(request));
    return row;
  }

  static ObjectNode tags(Request request) {
    return request.input().path("tags") instanceof ObjectNode tags ? tags : object();
  }

  /** Does a request once: its repetition, known by its requestId, gets the first one's row. */
  ObjectNode once(Request request, StoreTable table, Supplier<ObjectNode> create) {
    Optional<String> requestId = request.find("requestId");
    Optional<ObjectNode> done =
        requestId.flatMap(requests::find).flatMap(note -> table.find(note.get("id").asText()));
    if (done.isPresent() && world.holds(MediaLiveRule.REQUEST_ID)) {
      return done.get();
    }
    ObjectNode row = create.get();
    requestId.ifPresent(id -> requests.put(id, object().put("id", row.get("id").asText())));
    return row;
  }

  /** Lets what is deleted be forgotten some time. */
  void forgetLater(String event, String id) {
    world.later(REMEMBERED, event, id);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
