package dev.onair.terraform.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.terraform.state.Outputs;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stack was before a plan, as it was read from AWS a moment ago.
 *
 * @param resources what Terraform had made, by its address: the values that were read
 */
public record PriorState(Map<String, JsonNode> resources, Outputs outputs) {

  /** That of a stack that is not deployed. */
  public static final PriorState NONE = new PriorState(Map.of(), Outputs.NONE);

  public PriorState {
    resources = Collections.unmodifiableMap(new TreeMap<>(resources));
  }

  /** A plan's {@code prior_state}. */
  static PriorState of(JsonNode json) {
    Map<String, JsonNode> resources = new TreeMap<>();
    collect(json.path("values").path("root_module"), resources);
    return new PriorState(resources, Outputs.of(json.path("values").path("outputs")));
  }

  private static void collect(JsonNode module, Map<String, JsonNode> resources) {
    for (JsonNode resource : module.path("resources")) {
      if (resource.path("mode").asText().equals("managed")) {
        resources.put(resource.path("address").asText(), resource.path("values"));
      }
    }
    module.path("child_modules").forEach(child -> collect(child, resources));
  }
}
