package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import java.util.List;

/**
 * A place in a JSON document that AWS's model does not allow.
 *
 * @param flaw what is wrong, in a word
 * @param path the place
 * @param value what stands there; a missing node where something required is absent
 * @param message what is wrong, and what is allowed
 * @param allowed the allowed values, or, for an unknown member, the allowed names that are not
 *     there yet; empty where that can't be listed
 * @param shape what it does not fit; for an unknown or a missing member, the structure that lacks
 *     it
 */
public record Violation(
    Flaw flaw, JsonPath path, JsonNode value, String message, List<String> allowed, Shape shape) {

  public Violation {
    allowed = List.copyOf(allowed);
  }

  /** {@code path: message}. */
  @Override
  public String toString() {
    return path.equals(JsonPath.ROOT) ? message : path + ": " + message;
  }
}
