package dev.onair.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong, or worth knowing, in what an operator wrote.
 *
 * @param severity whether it stops synthesis
 * @param location where it was written; a missing key takes its parent object's line
 * @param path the setting, dotted; empty where the file as a whole is meant
 * @param message what was given, what is allowed, and the fix
 */
public record Problem(Severity severity, SourceLocation location, String path, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message)
          .thenComparing(Problem::severity);

  /** What a problem does to synthesis. */
  public enum Severity {
    /** Nothing is synthesized. */
    ERROR,
    /** Reported; synthesis goes on. */
    WARNING
  }

  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line, as the operator reads it: {@code file:line: path: message}. */
  @Override
  public String toString() {
    String where = path.isEmpty() ? location + ": " : location + ": " + path + ": ";
    return where + (severity == Severity.WARNING ? "warning: " : "") + message;
  }
}
