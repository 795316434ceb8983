package dev.onair.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** States in Terraform's format, version 4. */
public final class StateFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StateFiles() {}

  /** A state of nothing, which no other one follows or precedes. */
  public static ObjectNode empty() {
    ObjectNode state = MAPPER.createObjectNode();
    state.put("version", 4);
    state.put("serial", 0);
    state.put("lineage", UUID.randomUUID().toString());
    state.putObject("outputs");
    state.putArray("resources");
    return state;
  }

  /** Makes a state that was changed the successor of what it was. */
  public static void advance(ObjectNode state) {
    state.put("serial", state.path("serial").asLong() + 1);
  }

  /**
   * Adds a resource that exists.
   *
   * @param change what a plan says of it: it would be created
   * @param id what the provider knows it by. All that can be read is read when the state is next
   *     refreshed; the rest is taken to be as the plan wants it
   */
  public static void add(ObjectNode state, JsonNode change, String id) {
    ObjectNode instance = instances(state, change).addObject();
    if (change.has("index")) {
      instance.set("index_key", change.get("index"));
    }
    // Of all the types that are added: the provider has never changed their schemas.
    instance.put("schema_version", 0);
    ObjectNode attributes = change.path("change").path("after").deepCopy();
    instance.set("attributes", attributes.put("id", id));
  }

  private static ArrayNode instances(ObjectNode state, JsonNode change) {
    for (JsonNode resource : state.path("resources")) {
      if (resource.path("mode").asText().equals("managed")
          && resource.path("module").equals(change.path("module_address"))
          && resource.path("type").equals(change.path("type"))
          && resource.path("name").equals(change.path("name"))) {
        return (ArrayNode) resource.path("instances");
      }
    }
    ObjectNode resource = ((ArrayNode) state.path("resources")).addObject();
    if (change.has("module_address")) {
      resource.set("module", change.get("module_address"));
    }
    resource.put("mode", "managed");
    resource.set("type", change.path("type"));
    resource.set("name", change.path("name"));
    resource.put("provider", "provider[\"%s\"]".formatted(change.path("provider_name").asText()));
    return resource.putArray("instances");
  }
}
