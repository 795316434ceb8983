package dev.onair.terraform.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack's state, in Terraform's format, version 4. It never changes; what changes it makes
 * another one, which follows it.
 */
public final class State {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Pattern PROVIDER = Pattern.compile("provider\\[\"(.*)\"\\].*");

  private final ObjectNode json;

  private State(ObjectNode json) {
    this.json = json;
  }

  /**
   * One instance of a resource.
   *
   * @param attributes what the provider knows of it
   */
  public record Instance(ResourceId id, ObjectNode attributes) {}

  /** A state of nothing, which no other one follows or precedes. */
  public static State empty() {
    ObjectNode state = MAPPER.createObjectNode();
    state.put("version", 4);
    state.put("serial", 0);
    state.put("lineage", UUID.randomUUID().toString());
    state.putObject("outputs");
    state.putArray("resources");
    return new State(state);
  }

  /** What a state file holds; an empty state for what is none, such as an empty file. */
  public static State of(JsonNode json) {
    return json.isObject() ? new State(json.deepCopy()) : empty();
  }

  /** As its file holds it. */
  public JsonNode json() {
    return json.deepCopy();
  }

  /** Whether there is anything that Terraform made. */
  public boolean hasResources() {
    for (JsonNode resource : json.path("resources")) {
      if (id(resource, resource).isManaged()) {
        return true;
      }
    }
    return false;
  }

  /** All that it knows. */
  public List<Instance> instances() {
    List<Instance> all = new ArrayList<>();
    for (JsonNode resource : json.path("resources")) {
      for (JsonNode instance : resource.path("instances")) {
        all.add(
            new Instance(id(resource, instance), instance.withObject("/attributes").deepCopy()));
      }
    }
    return all;
  }

  /**
   * The same with more in it.
   *
   * @param made what exists, with its attributes, the {@code id} included
   */
  public State with(Map<ResourceId, ObjectNode> made) {
    ObjectNode next = successor();
    made.forEach(
        (id, attributes) -> {
          ObjectNode instance = instances(next, id).addObject();
          id.index().ifPresent(index -> instance.set("index_key", index));
          // Of all the types that are added: the provider has never changed their schemas.
          instance.put("schema_version", 0);
          instance.set("attributes", attributes.deepCopy());
        });
    return new State(next);
  }

  /**
   * The same, in which some resources have other attributes.
   *
   * @param attributes by the resources' addresses; others are not looked at
   */
  public State withAttributes(Map<String, ObjectNode> attributes) {
    ObjectNode next = successor();
    for (JsonNode resource : next.path("resources")) {
      for (JsonNode instance : resource.path("instances")) {
        String address = id(resource, instance).address();
        if (attributes.containsKey(address)) {
          ((ObjectNode) instance).set("attributes", attributes.get(address).deepCopy());
        }
      }
    }
    return new State(next);
  }

  private ObjectNode successor() {
    ObjectNode next = json.deepCopy();
    next.put("serial", json.path("serial").asLong() + 1);
    return next;
  }

  private static ArrayNode instances(ObjectNode state, ResourceId id) {
    ArrayNode resources = (ArrayNode) state.path("resources");
    for (JsonNode resource : resources) {
      ResourceId there = id(resource, MAPPER.createObjectNode());
      if (there.module().equals(id.module())
          && there.mode().equals(id.mode())
          && there.type().equals(id.type())
          && there.name().equals(id.name())) {
        return (ArrayNode) resource.path("instances");
      }
    }
    ObjectNode resource = resources.addObject();
    if (!id.module().isEmpty()) {
      resource.put("module", id.module());
    }
    resource.put("mode", id.mode());
    resource.put("type", id.type());
    resource.put("name", id.name());
    resource.put("provider", "provider[\"%s\"]".formatted(id.provider()));
    return resource.putArray("instances");
  }

  private static ResourceId id(JsonNode resource, JsonNode instance) {
    Matcher provider = PROVIDER.matcher(resource.path("provider").asText());
    return new ResourceId(
        resource.path("module").asText(""),
        resource.path("mode").asText(),
        resource.path("type").asText(),
        resource.path("name").asText(),
        Optional.ofNullable(instance.get("index_key")),
        provider.matches() ? provider.group(1) : "");
  }
}
