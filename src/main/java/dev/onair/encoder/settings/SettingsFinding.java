package dev.onair.encoder.settings;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.ProblemId;
import dev.onair.diagnostics.ProblemSubject;
import java.util.Objects;

/**
 * Something about a place in encoder settings.
 *
 * @param severity whether the settings can't be used
 * @param flaw what is wrong there, in a word
 * @param path the place
 * @param message what stands there, what is allowed, and the fix
 */
public record SettingsFinding(Severity severity, Flaw flaw, JsonPath path, String message) {

  public SettingsFinding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(flaw, "flaw");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** What a program knows it by, in a ladder and in a template alike. */
  public ProblemId id() {
    return ProblemSubject.of("encoder").at(path).id(flaw);
  }

  /** The settings can't be used. */
  public static SettingsFinding error(JsonPath path, Flaw flaw, String message) {
    return new SettingsFinding(Severity.ERROR, flaw, path, message);
  }

  /** The settings can be used, but an operator should know. */
  public static SettingsFinding warning(JsonPath path, Flaw flaw, String message) {
    return new SettingsFinding(Severity.WARNING, flaw, path, message);
  }
}
