package dev.onair.diagnostics;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** What moves a terminal's cursor, or ends a line there or in an editor. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

  private static final Map<String, String> NAMED = Map.of("\n", "\\n", "\r", "\\r", "\t", "\\t");

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
    path = shortened(line(path), LONGEST_PATH);
    message = shortened(line(message), LONGEST);
  }

  /** The same, acknowledged. */
  public Problem acknowledged() {
    return new Problem(Severity.ACKNOWLEDGED, id, location, path, message);
  }

  /** The same without texts that are told nowhere. */
  Problem without(HiddenTexts hidden) {
    return new Problem(severity, id, location, hidden.takenFrom(path), hidden.takenFrom(message));
  }

  /** A key or a value may have line breaks; a problem is one line. */
  private static String line(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            character ->
                Matcher.quoteReplacement(
                    NAMED.getOrDefault(
                        character.group(),
                        "\\u%04x".formatted((int) character.group().charAt(0)))));
  }

  /** What is in the middle of a very long message is a value; the fix stands at its end. */
  private static String shortened(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, longest / 2) + "…" + text.substring(text.length() - longest / 2);
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
