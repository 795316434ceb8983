package dev.onair.config.section;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param name its key in the object around it; empty for a file's root
 * @param path its dotted path; empty for a file's root
 * @param subject what its problems are about
 * @param location the line where it begins
 * @param around the faults of the object around it; absent for a file's root
 * @param problems where its problems are recorded
 * @param hidden whether its value comes from the environment, and so is told nowhere
 * @param listener who hears what readers ask of it
 */
record Place(
    String name,
    String path,
    ProblemSubject subject,
    SourceLocation location,
    Optional<FaultCount> around,
    Problems problems,
    boolean hidden,
    SectionListener listener) {

  private static final String NOT_TOLD =
      "comes from the environment, and is not shown; what is wrong with it: %s";

  /** Records what is wrong there, in the object around it. */
  void error(Flaw flaw, String message) {
    problems.error(subject.id(flaw), location, path, told(flaw, message));
    around.ifPresent(FaultCount::add);
  }

  /** Records what an operator should know about it. */
  void warning(Flaw flaw, String message) {
    problems.warning(subject.id(flaw), location, path, told(flaw, message));
  }

  /**
   * The place of a value in the object that stands here.
   *
   * @param within the faults of that object
   */
  Place at(String key, SourceLocation line, FaultCount within, SectionListener to) {
    return new Place(
        key, path(key), subject.at(key), line, Optional.of(within), problems, false, to);
  }

  /** The place of an element of a list in the object that stands here. */
  Place at(String key, String index, SourceLocation line, FaultCount within, SectionListener to) {
    String name = key + "[" + index + "]";
    return new Place(
        name, path(name), subject.at(key), line, Optional.of(within), problems, false, to);
  }

  /** The same place, of an object whose keys are names of the operator's choice. */
  Place ofNames() {
    return new Place(name, path, subject.ofNames(), location, around, problems, hidden, listener);
  }

  /** The same place, its value told nowhere if so. */
  Place hidden(boolean really) {
    return new Place(name, path, subject, location, around, problems, really, listener);
  }

  private String told(Flaw flaw, String message) {
    return hidden ? NOT_TOLD.formatted(flaw.word()) : message;
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
