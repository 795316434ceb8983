package dev.onair.sandbox.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Log streams, and the events in them. */
final class LogEvents {

  private static final String GROUP = "logGroupName";
  private static final String STREAM = "logStreamName";
  private static final String EVENTS = "events";
  private static final String TIME = "timestamp";

  private final World world;
  private final StoreTable groups;
  private final StoreTable streams;

  LogEvents(World world, StoreTable groups) {
    this.world = world;
    this.groups = groups;
    this.streams = world.store().notes("logs/log-stream");
  }

  ObjectNode createStream(Request request) {
    String key = key(request);
    requireGroup(request);
    if (streams.contains(key)) {
      throw ServiceError.by(LogsRule.STREAM_NAME, "The specified log stream already exists");
    }
    ObjectNode row = object();
    row.put(GROUP, request.text(GROUP)).put(STREAM, request.text(STREAM)).putArray(EVENTS);
    streams.put(key, row);
    return object();
  }

  ObjectNode put(Request request) {
    requireGroup(request);
    ObjectNode row =
        streams
            .find(key(request))
            .orElseThrow(
                () ->
                    ServiceError.by(
                        LogsRule.STREAM_FOUND, "The specified log stream does not exist."));
    ArrayNode events = row.withArrayProperty(EVENTS);
    for (JsonNode event : request.input().get("logEvents")) {
      events
          .addObject()
          .put("eventId", world.nextDigits("logs/event", 9))
          .put(STREAM, row.get(STREAM).asText())
          .put(TIME, event.get(TIME).asLong())
          .put("ingestionTime", world.now().toEpochMilli())
          .put("message", event.get("message").asText());
    }
    streams.put(key(request), row);
    return object();
  }

  /** Of all streams together, in the order of their time. */
  ObjectNode filter(Request request) {
    if (request.find("filterPattern").filter(pattern -> !pattern.isEmpty()).isPresent()) {
      throw Service.notEmulated("logs", "FilterLogEvents with a pattern");
    }
    if (request.input().has("logStreamNames") || request.find(GROUP).isEmpty()) {
      throw Service.notEmulated("logs", "FilterLogEvents other than by group and prefix");
    }
    requireGroup(request);
    String prefix = request.find("logStreamNamePrefix").orElse("");
    long from = request.input().path("startTime").asLong(0);
    long to = request.input().path("endTime").asLong(Long.MAX_VALUE);
    List<JsonNode> found =
        streams.values().stream()
            .filter(row -> row.get(GROUP).asText().equals(request.text(GROUP)))
            .filter(row -> row.get(STREAM).asText().startsWith(prefix))
            .flatMap(row -> StreamSupport.stream(row.get(EVENTS).spliterator(), false))
            .filter(event -> event.get(TIME).asLong() >= from && event.get(TIME).asLong() <= to)
            .sorted(Comparator.comparingLong(event -> event.get(TIME).asLong()))
            .toList();
    return page(found, request);
  }

  private static ObjectNode page(List<JsonNode> found, Request request) {
    int begin = request.find("nextToken").map(token -> number(token, found.size())).orElse(0);
    int most = (int) LogsRule.EVENTS_PAGE.value();
    int end = Math.min(found.size(), begin + request.input().path("limit").asInt(most));
    ObjectNode output = object();
    output.putArray(EVENTS).addAll(found.subList(begin, end));
    output.putArray("searchedLogStreams");
    return end < found.size() ? output.put("nextToken", Integer.toString(end)) : output;
  }

  private static int number(String token, int size) {
    if (!token.matches("\\d{1,9}") || Integer.parseInt(token) > size) {
      throw ServiceError.by(LogsRule.MODEL, "The specified nextToken is invalid.");
    }
    return Integer.parseInt(token);
  }

  /** The streams go with their group. */
  void forget(String group) {
    List.copyOf(streams.rows().keySet()).stream()
        .filter(key -> key.startsWith(group + "\n"))
        .forEach(streams::remove);
  }

  private void requireGroup(Request request) {
    if (!groups.contains(request.text(GROUP))) {
      throw Logs.noSuchGroup();
    }
  }

  private static String key(Request request) {
    return request.text(GROUP) + "\n" + request.text(STREAM);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
