package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagCalls;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Alarms on metrics; all of them have too little data. A row is an alarm, with its tags. */
final class Alarms {

  private static final int LONGEST_PAGE = 100;

  private final World world;
  private final StoreTable alarms;

  Alarms(World world) {
    this.world = world;
    this.alarms = world.store().resources("monitoring/alarm");
  }

  /** Makes an alarm, or replaces all of it but its tags. */
  ObjectNode put(Request request) {
    ObjectNode row = request.input();
    AlarmChecks.check(row);
    String name = request.text("AlarmName");
    ObjectNode tags =
        alarms
            .find(name)
            .map(before -> (ObjectNode) before.get("tags"))
            .orElseGet(() -> TagForms.map(row.path("Tags")));
    row.remove("Tags");
    row.set("tags", tags);
    String now = world.timestamp();
    row.put("AlarmArn", world.account().arn("cloudwatch", "alarm:" + name))
        .put("AlarmConfigurationUpdatedTimestamp", now)
        .put("StateValue", "INSUFFICIENT_DATA")
        .put("StateReason", "Unchecked: Initial alarm creation")
        .put("StateUpdatedTimestamp", now)
        .put("StateTransitionedTimestamp", now);
    if (!row.has("ActionsEnabled")) {
      row.put("ActionsEnabled", true);
    }
    for (String actions : AlarmChecks.ACTIONS) {
      row.withArray(actions);
    }
    row.withArray("Dimensions");
    row.path("Metrics")
        .forEach(
            metric -> {
              if (!metric.has("ReturnData")) {
                ((ObjectNode) metric).put("ReturnData", true);
              }
            });
    alarms.put(name, row);
    return object();
  }

  ObjectNode describe(Request request) {
    List<ObjectNode> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    request.input().path("AlarmNames").forEach(name -> names.add(name.asText()));
    boolean metric = wants(request.input().path("AlarmTypes"), "MetricAlarm");
    for (ObjectNode row : alarms.values()) {
      String name = row.get("AlarmName").asText();
      if (metric
          && (names.isEmpty() || names.contains(name))
          && name.startsWith(request.find("AlarmNamePrefix").orElse(""))
          && request.find("StateValue").map(row.get("StateValue").asText()::equals).orElse(true)
          && request.find("ActionPrefix").map(prefix -> acts(row, prefix)).orElse(true)) {
        ObjectNode shown = row.deepCopy();
        shown.remove("tags");
        found.add(shown);
      }
    }
    return page(request, found);
  }

  /** Where nothing is asked for, it is the alarms on metrics. */
  private static boolean wants(JsonNode types, String type) {
    boolean wanted = types.isEmpty();
    for (JsonNode each : types) {
      wanted |= each.asText().equals(type);
    }
    return wanted;
  }

  private static boolean acts(ObjectNode row, String prefix) {
    for (String actions : AlarmChecks.ACTIONS) {
      for (JsonNode action : row.path(actions)) {
        if (action.asText().startsWith(prefix)) {
          return true;
        }
      }
    }
    return false;
  }

  private static ObjectNode page(Request request, List<ObjectNode> found) {
    int size = request.input().path("MaxRecords").asInt(LONGEST_PAGE);
    String token = request.find("NextToken").orElse("0");
    if (!token.matches("\\d{1,6}") || Integer.parseInt(token) > found.size()) {
      throw ServiceError.by(CloudWatchRule.NEXT_TOKEN, "The next token specified is invalid.");
    }
    int from = Integer.parseInt(token);
    int to = Math.min(found.size(), from + size);
    ObjectNode output = object();
    output.putArray("CompositeAlarms");
    output.putArray("MetricAlarms").addAll(found.subList(from, to));
    if (to < found.size()) {
      output.put("NextToken", Integer.toString(to));
    }
    return output;
  }

  ObjectNode delete(Request request) {
    ArrayNode names = (ArrayNode) request.input().get("AlarmNames");
    for (JsonNode name : names) {
      if (!alarms.contains(name.asText())) {
        throw ServiceError.by(
            CloudWatchRule.ALARM_FOUND, "There is no alarm named " + name.asText());
      }
    }
    names.forEach(name -> alarms.remove(name.asText()));
    return object();
  }

  /** The calls that tag them. */
  TagCalls tagCalls() {
    return new TagCalls(this::tags);
  }

  private ObjectNode tags(Request request) {
    String arn = request.text("ResourceARN");
    return alarms.values().stream()
        .filter(row -> row.get("AlarmArn").asText().equals(arn))
        .map(row -> (ObjectNode) row.get("tags"))
        .findFirst()
        .orElseThrow(
            () -> ServiceError.by(CloudWatchRule.TAGGED_FOUND, "There is no alarm " + arn));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
