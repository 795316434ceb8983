package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.JsonPath;
import java.util.List;

/**
 * A place in a JSON document that AWS's model does not allow.
 *
 * @param kind what is wrong
 * @param path the place
 * @param value what stands there; a missing node where something required is absent
 * @param message what is wrong, and what is allowed
 * @param allowed the allowed values, or, for an unknown member, the allowed names; empty where that
 *     can't be listed
 */
public record Violation(
    Kind kind, JsonPath path, JsonNode value, String message, List<String> allowed) {

  /** What is wrong. */
  public enum Kind {
    /** The model has no such member. */
    UNKNOWN,
    /** Something required is absent. */
    MISSING,
    /** The model does not allow the value. */
    VALUE
  }

  public Violation {
    allowed = List.copyOf(allowed);
  }

  /** {@code path: message}. */
  @Override
  public String toString() {
    return path.equals(JsonPath.ROOT) ? message : path + ": " + message;
  }
}
