package dev.onair.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * Something that Terraform has to say of a run.
 *
 * @param isError whether the run failed by it; else it is a warning
 * @param address the resource that it is about; "" for none
 * @param detail more of it; "" for nothing more
 * @see <a href="https://developer.hashicorp.com/terraform/internals/machine-readable-ui">Terraform:
 *     machine-readable UI</a>
 */
public record Diagnostic(boolean isError, String summary, String address, String detail) {

  public Diagnostic {
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(detail, "detail");
  }

  /** An error without a resource. */
  public static Diagnostic error(String summary, String detail) {
    return new Diagnostic(true, summary, "", detail);
  }

  /** What a message of type {@code diagnostic} holds. */
  static Diagnostic of(JsonNode json) {
    return new Diagnostic(
        json.path("severity").asText().equals("error"),
        json.path("summary").asText().strip(),
        json.path("address").asText(""),
        json.path("detail").asText("").strip());
  }

  /** As a person reads it, in as many lines as it takes. */
  @Override
  public String toString() {
    return (isError ? "Error: " : "Warning: ")
        + summary
        + (address.isEmpty() ? "" : "\n  with " + address)
        + (detail.isEmpty() ? "" : "\n" + detail);
  }
}
