package dev.onair.terraform.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outputs of a stack.
 *
 * @param values by their names
 */
public record Outputs(Map<String, JsonNode> values) {

  /** Those of a stack that is not deployed. */
  public static final Outputs NONE = new Outputs(Map.of());

  public Outputs {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Those that {@code terraform output -json} tells, or a plan's prior state. */
  public static Outputs of(JsonNode json) {
    Map<String, JsonNode> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> output : json.properties()) {
      values.put(output.getKey(), output.getValue().path("value"));
    }
    return new Outputs(values);
  }

  /** Whether there is such an output. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value of an output; a missing node where there is none. */
  public JsonNode value(String name) {
    return values.getOrDefault(name, MissingNode.getInstance());
  }
}
