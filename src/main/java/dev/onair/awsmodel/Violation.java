package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A place in a JSON document that AWS's model does not allow.
 *
 * @param jsonPath dotted, with indexes: {@code videoDescriptions[0].codecSettings}; empty for the
 *     document itself
 * @param value what stands there; a missing node where something required is absent
 * @param message what is wrong, and what is allowed
 * @param allowed the allowed values, or, for an unknown member, the allowed names; empty where that
 *     can't be listed
 */
public record Violation(String jsonPath, JsonNode value, String message, List<String> allowed) {

  public Violation {
    allowed = List.copyOf(allowed);
  }

  /** {@code path: message}. */
  @Override
  public String toString() {
    return jsonPath.isEmpty() ? message : jsonPath + ": " + message;
  }
}
