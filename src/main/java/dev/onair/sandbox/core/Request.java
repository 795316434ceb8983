package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A request that the model allows.
 *
 * @param operation for example {@code CreateRole}
 * @param input the parameters, by their names on the wire; the handler may keep or change it
 */
public record Request(String operation, ObjectNode input) {

  /** A parameter that the model requires. */
  public String text(String name) {
    JsonNode value = input.get(name);
    if (value == null) {
      throw new IllegalArgumentException(operation + " has no " + name);
    }
    return value.asText();
  }

  /** A parameter that may be absent. */
  public Optional<String> find(String name) {
    return input.hasNonNull(name) ? Optional.of(input.get(name).asText()) : Optional.empty();
  }
}
