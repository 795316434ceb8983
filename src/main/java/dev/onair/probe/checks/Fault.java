package dev.onair.probe.checks;

import java.util.Objects;

/**
 * A kind of thing that can be wrong with a stream.
 *
 * @param id what a program knows it by, and never changes: {@code probe.segment.duration}
 * @param severity how bad it is
 * @param meaning what is wrong, and what it does to players: a sentence
 * @param fix what to do
 */
public record Fault(String id, Severity severity, String meaning, String fix) {

  public Fault {
    if (!id.matches("probe(\\.[a-z0-9-]+){2}")) {
      throw new IllegalArgumentException("'" + id + "' is no fault's id");
    }
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(fix, "fix");
  }

  static Fault error(String id, String meaning, String fix) {
    return new Fault("probe." + id, Severity.ERROR, meaning, fix);
  }

  static Fault warning(String id, String meaning, String fix) {
    return new Fault("probe." + id, Severity.WARNING, meaning, fix);
  }

  static Fault note(String id, String meaning, String fix) {
    return new Fault("probe." + id, Severity.NOTE, meaning, fix);
  }
}
