package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All requests that made one channel, in a form that a person can read and write: sorted, JSON
 * within texts as JSON, and the ids that AWS gave as names in angle brackets.
 */
final class SentRequests {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** By them AWS knows a repetition: another one at every run. */
  private static final List<String> TOKENS = List.of("requestId", "ClientToken");

  private static final Set<String> JSON_TEXTS =
      Set.of("AssumeRolePolicyDocument", "DesiredState", "Policy", "PolicyDocument");

  private static final Set<String> SETS = Set.of("Tags", "whitelistRules");

  private final Map<String, String> ids;

  private SentRequests(Map<String, String> ids) {
    this.ids = ids;
  }

  static JsonNode of(Sandbox sandbox, String channel) {
    SentRequests requests = new SentRequests(ids(sandbox, channel));
    List<ObjectNode> sent = new ArrayList<>();
    for (Call call : sandbox.calls().writes()) {
      ObjectNode request = MAPPER.createObjectNode();
      request.put("operation", call.service() + ":" + call.operation());
      request.set("input", requests.readable("", call.input().deepCopy().without(TOKENS)));
      String text = request.toString();
      boolean isOfTheChannel =
          text.contains("onair_" + channel + "_")
              || text.contains("\"" + channel + "\"")
              || text.contains("<channel>");
      if (call.succeeded() && isOfTheChannel) {
        sent.add(request);
      }
    }
    sent.sort(Comparator.comparing(ObjectNode::toString));
    return MAPPER.createArrayNode().addAll(sent);
  }

  private static Map<String, String> ids(Sandbox sandbox, String channel) {
    Map<String, String> ids = new LinkedHashMap<>();
    String prefix = "onair_" + channel + "_";
    for (ObjectNode input : sandbox.all("medialive/input")) {
      String name = input.path("name").asText();
      if (name.startsWith(prefix)) {
        String own = name.substring(prefix.length()).replaceFirst("_.*", "");
        ids.put(input.path("id").asText(), "<input " + own + ">");
        input
            .path("securityGroups")
            .forEach(group -> ids.put(group.asText(), "<security group of " + own + ">"));
      }
    }
    for (ObjectNode encoder : sandbox.all("medialive/channel")) {
      if (encoder.path("name").asText().startsWith(prefix)) {
        ids.put(encoder.path("id").asText(), "<channel>");
        encoder
            .at("/destinations/0/settings")
            .forEach(pipeline -> ids.put(pipeline.path("url").asText(), "<ingest endpoint>"));
      }
    }
    return ids;
  }

  private JsonNode readable(String name, JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(f -> sorted.put(f.getKey(), readable(f.getKey(), f.getValue())));
      return MAPPER.createObjectNode().setAll(sorted);
    }
    if (node.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      node.forEach(element -> elements.add(readable("", element)));
      if (Leaves.isSet(name) || SETS.contains(name)) {
        elements.sort(Comparator.comparing(JsonNode::toString));
      }
      ArrayNode list = MAPPER.createArrayNode();
      return list.addAll(elements);
    }
    if (node.isTextual() && JSON_TEXTS.contains(name)) {
      return readable("", parsed(node.asText()));
    }
    return node.isTextual() && ids.containsKey(node.asText())
        ? TextNode.valueOf(ids.get(node.asText()))
        : node;
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
