package dev.onair.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something wrong, or worth knowing, in what an operator wrote.
 *
 * @param severity whether it stops synthesis
 * @param id what a program knows it by
 * @param location where it was written; a missing key takes its parent object's line
 * @param path the setting, dotted; empty where the file as a whole is meant
 * @param message what was given, what is allowed, and the fix
 */
public record Problem(
    Severity severity, ProblemId id, SourceLocation location, String path, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message)
          .thenComparing(Problem::severity)
          .thenComparing(problem -> problem.id().toString());

  /** Characters of a message. */
  private static final int LONGEST = 1000;

  /** Characters of a path: a key may be as long as its file. */
  private static final int LONGEST_PATH = 300;

  /** What a problem does to synthesis. */
  public enum Severity {
    /** Nothing is synthesized. */
    ERROR,
    /** Reported; synthesis goes on. */
    WARNING,
    /** A warning that a channel's file acknowledges: told to programs only. */
    ACKNOWLEDGED
  }

  public Problem {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(location, "location");
    // A key or a value may have line breaks; a problem is one line.
    path = Shown.cut(Shown.line(path), LONGEST_PATH);
    message = Shown.cut(Shown.line(message), LONGEST);
  }

  /** The same, acknowledged. */
  public Problem acknowledged() {
    return new Problem(Severity.ACKNOWLEDGED, id, location, path, message);
  }

  /** The same without texts that are told nowhere. */
  Problem without(HiddenTexts hidden) {
    return new Problem(severity, id, location, hidden.takenFrom(path), hidden.takenFrom(message));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line, as the operator reads it: {@code file:line: path: message}. */
  @Override
  public String toString() {
    String where = path.isEmpty() ? location + ": " : location + ": " + path + ": ";
    return where + (severity == Severity.ERROR ? "" : "warning: ") + message;
  }
}
