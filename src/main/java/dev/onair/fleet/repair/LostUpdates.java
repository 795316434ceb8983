package dev.onair.fleet.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.StateFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Updates of MediaPackage that were lost on the way: the provider writes to the state what it
 * wanted even where Cloud Control failed with it, and so never sends it again. A postcondition of
 * the packager module notices that, and fails the next plan.
 *
 * <p>Here the state is put right: what was sent becomes what the service has. Nothing at AWS
 * changes by that; the next plan shows what is missing as an update, and its apply sends it.
 */
public final class LostUpdates {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String TYPE = "aws_cloudcontrolapi_resource";
  private static final String SENT = "desired_state";
  private static final String LIVE = "properties";

  /** What tells the elements of a list apart: manifests, tags. */
  private static final List<String> NAMES = List.of("ManifestName", "Key");

  /** What AWS's schema of an endpoint says that a manifest has and nobody can set. */
  private static final String READ_ONLY = "Url";

  private LostUpdates() {}

  /**
   * Puts the state right.
   *
   * @param state the stack's, as {@code terraform state pull} tells it; it is changed
   * @param failedPlan a plan that failed, as {@code terraform show -json} tells it
   * @return the addresses of the resources whose updates were lost, sorted; none leaves the state
   *     as it was
   */
  public static List<String> putRight(ObjectNode state, JsonNode failedPlan) throws IOException {
    TreeMap<String, JsonNode> live = new TreeMap<>();
    JsonNode root = failedPlan.path("prior_state").path("values").path("root_module");
    for (String address : failed(failedPlan.path("checks"))) {
      find(root, address).ifPresent(resource -> live.put(address, resource.path("values")));
    }
    List<String> lost = new ArrayList<>();
    for (JsonNode resource : state.path("resources")) {
      for (JsonNode instance : resource.path("instances")) {
        String address = address(resource, instance);
        if (live.containsKey(address)
            && corrected((ObjectNode) instance.path("attributes"), live.get(address))) {
          lost.add(address);
        }
      }
    }
    if (!lost.isEmpty()) {
      StateFiles.advance(state);
    }
    return lost.stream().sorted().toList();
  }

  private static boolean corrected(ObjectNode attributes, JsonNode live) throws IOException {
    JsonNode sent = MAPPER.readTree(attributes.path(SENT).asText());
    JsonNode there = asSent(MAPPER.readTree(live.path(LIVE).asText()), sent);
    if (there.equals(sent)) {
      return false;
    }
    attributes.put(SENT, there.toString());
    attributes.put(LIVE, live.path(LIVE).asText());
    return true;
  }

  /** What the service has, less what it adds of its own. */
  private static JsonNode asSent(JsonNode live, JsonNode sent) throws JsonProcessingException {
    if (live.isObject() && sent.isObject()) {
      ObjectNode kept = MAPPER.createObjectNode();
      for (var property : live.properties()) {
        String name = property.getKey();
        if (sent.has(name)) {
          kept.set(name, asSent(property.getValue(), sent.get(name)));
        } else if (property.getValue().path(0).has(NAMES.get(0))) {
          // Manifests that should have gone.
          kept.set(name, asSent(property.getValue(), MAPPER.createArrayNode()));
        }
      }
      return kept;
    }
    if (live.isArray() && sent.isArray()) {
      ArrayNode kept = MAPPER.createArrayNode();
      for (JsonNode element : live) {
        kept.add(asSent(element, named(sent, element)));
      }
      return kept;
    }
    // A policy is sent as a text, and read back as an object.
    return sent.isTextual() && live.isObject()
        ? MAPPER.getNodeFactory().textNode(MAPPER.writeValueAsString(live))
        : live;
  }

  /**
   * The element of a list with the same name; the given one, less what can't be sent, where there
   * is none.
   */
  private static JsonNode named(JsonNode list, JsonNode element) {
    for (JsonNode candidate : list) {
      for (String name : NAMES) {
        if (element.has(name) && element.get(name).equals(candidate.get(name))) {
          return candidate;
        }
      }
    }
    return element.isObject() ? ((ObjectNode) element.deepCopy()).without(READ_ONLY) : element;
  }

  private static List<String> failed(JsonNode checks) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode check : checks) {
      for (JsonNode instance : check.path("instances")) {
        if (check.path("address").path("type").asText().equals(TYPE)
            && instance.path("status").asText().equals("fail")) {
          addresses.add(instance.path("address").path("to_display").asText());
        }
      }
    }
    return addresses;
  }

  private static Optional<JsonNode> find(JsonNode module, String address) {
    for (JsonNode resource : module.path("resources")) {
      if (resource.path("address").asText().equals(address)) {
        return Optional.of(resource);
      }
    }
    for (JsonNode child : module.path("child_modules")) {
      Optional<JsonNode> found = find(child, address);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String address(JsonNode resource, JsonNode instance) {
    String module = resource.has("module") ? resource.path("module").asText() + "." : "";
    String key = instance.has("index_key") ? "[" + instance.get("index_key") + "]" : "";
    return module + resource.path("type").asText() + "." + resource.path("name").asText() + key;
  }
}
