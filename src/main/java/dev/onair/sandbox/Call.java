package dev.onair.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that a sandbox got.
 *
 * @param at when it came
 * @param service the name that it was signed with
 * @param operation for example {@code CreateChannel}
 * @param input the parameters, by their names on the wire
 * @param readOnly whether the operation changes nothing
 * @param outcome what came of it
 */
public record Call(
    Instant at,
    String service,
    String operation,
    ObjectNode input,
    boolean readOnly,
    Outcome outcome) {

  /**
   * What came of a request.
   *
   * @param status the HTTP status; 0 if the connection was dropped
   * @param error the error's code, if it was turned down
   */
  public record Outcome(int status, Optional<String> error) {}

  /** Whether the service did what was asked. */
  public boolean succeeded() {
    return outcome.status() >= 200 && outcome.status() < 300;
  }

  /** {@code medialive:CreateChannel 201}. */
  @Override
  public String toString() {
    return service
        + ":"
        + operation
        + " "
        + outcome.status()
        + outcome.error().map(code -> " " + code).orElse("");
  }
}
