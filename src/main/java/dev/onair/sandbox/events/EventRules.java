package dev.onair.sandbox.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagCalls;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;

/** Rules by their names. A row is what DescribeRule shows, with the targets and the tags. */
final class EventRules {

  static final String TARGETS = "targets";

  private static final String TAGS = "tags";
  private static final String BUS = "default";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private final StoreTable rules;

  EventRules(World world) {
    this.world = world;
    this.rules = world.store().resources("events/rule");
  }

  /** Makes a rule, or replaces all of it but its targets and tags. */
  ObjectNode put(Request request) {
    bus(request);
    if (request.find("ScheduleExpression").isPresent()) {
      throw Service.notEmulated("events", "schedules");
    }
    request.find("EventPattern").ifPresent(EventRules::checkPattern);
    String name = request.text("Name");
    ObjectNode row = object();
    for (String setting : List.of("Name", "EventPattern", "Description", "RoleArn")) {
      request.find(setting).ifPresent(value -> row.put(setting, value));
    }
    String arn = world.account().arn("events", "rule/" + name);
    row.put("Arn", arn)
        .put("State", request.find("State").orElse("ENABLED"))
        .put("EventBusName", BUS)
        .put("CreatedBy", world.account().id());
    JsonNode before = rules.find(name).<JsonNode>map(found -> found).orElseGet(EventRules::object);
    row.set(TARGETS, before.path(TARGETS) instanceof ObjectNode targets ? targets : object());
    row.set(
        TAGS,
        before.path(TAGS) instanceof ObjectNode tags
            ? tags
            : TagForms.map(request.input().path("Tags")));
    rules.put(name, row);
    return object().put("RuleArn", arn);
  }

  private static void checkPattern(String pattern) {
    try {
      if (isPattern(JSON.readTree(pattern))) {
        return;
      }
    } catch (JsonProcessingException e) {
      // As one that is JSON and no pattern.
    }
    throw ServiceError.by(EventsRule.PATTERN, "Event pattern is not valid.");
  }

  private static boolean isPattern(JsonNode node) {
    if (!node.isObject() || node.isEmpty()) {
      return false;
    }
    for (JsonNode value : node) {
      if (!(value.isArray() && !value.isEmpty()) && !isPattern(value)) {
        return false;
      }
    }
    return true;
  }

  ObjectNode describe(Request request) {
    bus(request);
    ObjectNode shown = row(request.text("Name")).deepCopy();
    shown.remove(List.of(TARGETS, TAGS));
    return shown;
  }

  /** Deleting what is not there succeeds. */
  ObjectNode delete(Request request) {
    bus(request);
    String name = request.text("Name");
    rules
        .find(name)
        .filter(row -> !row.get(TARGETS).isEmpty())
        .ifPresent(
            row -> {
              throw ServiceError.by(
                  EventsRule.DELETED_BARE, "Rule can't be deleted since it has targets.");
            });
    rules.remove(name);
    return object();
  }

  /** The calls that tag them. */
  TagCalls tagCalls() {
    return new TagCalls(this::tags);
  }

  private ObjectNode tags(Request request) {
    String arn = request.text("ResourceARN");
    return rules.values().stream()
        .filter(row -> row.get("Arn").asText().equals(arn))
        .map(row -> (ObjectNode) row.get(TAGS))
        .findFirst()
        .orElseThrow(
            () -> ServiceError.by(EventsRule.TAGGED_FOUND, arn + " does not exist on EventBus"));
  }

  /** A rule's row. */
  ObjectNode row(String name) {
    return rules
        .find(name)
        .orElseThrow(
            () ->
                ServiceError.by(
                    EventsRule.FOUND, "Rule " + name + " does not exist on EventBus default."));
  }

  /** There is no bus but the default one, to which AWS's services send their events. */
  static void bus(Request request) {
    if (!request.find("EventBusName").orElse(BUS).matches("(arn:.*/)?" + BUS)) {
      throw Service.notEmulated("events", "buses other than the default one");
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
