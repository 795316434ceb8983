package dev.onair.encoder.settings;

import dev.onair.diagnostics.Problem.Severity;
import java.util.List;
import java.util.Objects;

/**
 * Something about a place in encoder settings.
 *
 * @param severity whether the settings can't be used
 * @param jsonPath the place: {@code videoDescriptions[0].codecSettings}
 * @param message what stands there, what is allowed, and the fix; empty where {@code given} is
 *     simply none of {@code allowed}
 * @param given the text that stands there, where another one may have been meant
 * @param allowed the texts that may stand there; empty where that can't be listed
 */
public record Finding(
    Severity severity, String jsonPath, String message, String given, List<String> allowed) {

  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(jsonPath, "jsonPath");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(given, "given");
    allowed = List.copyOf(allowed);
  }

  /** The settings can't be used. */
  public static Finding error(String jsonPath, String message) {
    return new Finding(Severity.ERROR, jsonPath, message, "", List.of());
  }

  /** The settings can be used, but an operator should know. */
  public static Finding warning(String jsonPath, String message) {
    return new Finding(Severity.WARNING, jsonPath, message, "", List.of());
  }
}
