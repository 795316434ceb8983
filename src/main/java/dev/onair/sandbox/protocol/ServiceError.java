package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** A request that a service turns down, in the service's own words. */
public final class ServiceError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;
  private final transient ObjectNode members = JsonNodeFactory.instance.objectNode();

  private ServiceError(String code, int status, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  /**
   * What the rule's breach is answered with.
   *
   * @throws IllegalArgumentException if the rule refuses nothing
   */
  public static ServiceError by(Rule rule, String message) {
    Basis.Refusal refusal =
        rule.basis()
            .refusal()
            .orElseThrow(() -> new IllegalArgumentException(rule.id() + " refuses nothing"));
    return new ServiceError(refusal.code(), refusal.status(), message);
  }

  /**
   * The same, of a rule that is about several kinds of things.
   *
   * @param kind stands in the error's code where the rule has {@code %s}
   */
  public static ServiceError by(Rule rule, String kind, String message) {
    ServiceError error = by(rule, message);
    return new ServiceError(error.code.formatted(kind), error.status, message);
  }

  /** What AWS has no part in: what is not emulated, what a test asked for, or a bug. */
  public static ServiceError notOfAws(String code, int status, String message) {
    return new ServiceError(code, status, message);
  }

  /** The same, with one more member of the error's shape. */
  public ServiceError with(String member, JsonNode value) {
    members.set(member, value);
    return this;
  }

  /** The error's shape in the model, or its code on the wire where the model has none. */
  public String code() {
    return code;
  }

  /** The HTTP status; 0 where the model knows it. */
  public int status() {
    return status;
  }

  /** What the error says besides its message. */
  public ObjectNode members() {
    return members;
  }
}
