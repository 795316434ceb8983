package dev.onair.fleet.repair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.state.State;
import dev.onair.terraform.state.State.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
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

  private static final String SENT = "desired_state";
  private static final String LIVE = "properties";

  /** What tells the elements of a list apart: manifests, tags. */
  private static final List<String> NAMES = List.of("ManifestName", "Key");

  /** What AWS's schema of an endpoint says that a manifest has and nobody can set. */
  private static final String READ_ONLY = "Url";

  private LostUpdates() {}

  /**
   * A state that was put right.
   *
   * @param lost the addresses of the resources whose updates were lost, sorted
   */
  public record Corrected(State state, List<String> lost) {
    public Corrected {
      Objects.requireNonNull(state, "state");
      lost = List.copyOf(lost);
    }
  }

  /**
   * Puts a stack's state right.
   *
   * @param failedPlan a plan that failed
   * @return empty where no update was lost
   */
  public static Optional<Corrected> putRight(State state, Plan failedPlan) throws IOException {
    SortedMap<String, ObjectNode> corrected = new TreeMap<>();
    for (Instance instance : state.instances()) {
      String address = instance.id().address();
      JsonNode live = failedPlan.prior().resources().get(address);
      boolean failed =
          instance.id().type().equals(ProviderTypes.CLOUD_CONTROL)
              && failedPlan.failedChecks().contains(address);
      if (failed && live != null) {
        corrected(instance.attributes(), live).ifPresent(right -> corrected.put(address, right));
      }
    }
    return corrected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Corrected(state.withAttributes(corrected), List.copyOf(corrected.keySet())));
  }

  private static Optional<ObjectNode> corrected(ObjectNode attributes, JsonNode live)
      throws IOException {
    JsonNode sent = MAPPER.readTree(attributes.path(SENT).asText());
    JsonNode there = asSent(MAPPER.readTree(live.path(LIVE).asText()), sent);
    if (there.equals(sent)) {
      return Optional.empty();
    }
    ObjectNode right = attributes.deepCopy();
    right.put(SENT, there.toString());
    right.put(LIVE, live.path(LIVE).asText());
    return Optional.of(right);
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
}
