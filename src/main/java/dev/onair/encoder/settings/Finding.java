package dev.onair.encoder.settings;

import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem.Severity;
import java.util.Objects;

/**
 * Something about a place in encoder settings.
 *
 * @param severity whether the settings can't be used
 * @param path the place
 * @param message what stands there, what is allowed, and the fix
 */
public record Finding(Severity severity, JsonPath path, String message) {

  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** The settings can't be used. */
  public static Finding error(JsonPath path, String message) {
    return new Finding(Severity.ERROR, path, message);
  }

  /** The settings can be used, but an operator should know. */
  public static Finding warning(JsonPath path, String message) {
    return new Finding(Severity.WARNING, path, message);
  }
}
