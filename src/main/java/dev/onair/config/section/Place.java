package dev.onair.config.section;

import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param name its key in the object around it; empty for a file's root
 * @param path its dotted path; empty for a file's root
 * @param location the line where it begins
 * @param around the faults of the object around it; absent for a file's root
 * @param problems where its problems are recorded
 * @param listener who hears what readers ask of it
 */
record Place(
    String name,
    String path,
    SourceLocation location,
    Optional<Faults> around,
    Problems problems,
    SectionListener listener) {

  /** Records what is wrong there, in the object around it. */
  void error(String message) {
    problems.error(location, path, message);
    around.ifPresent(Faults::add);
  }

  /** Records what an operator should know about it. */
  void warning(String message) {
    problems.warning(location, path, message);
  }

  /**
   * The place of a value in the object that stands here.
   *
   * @param within the faults of that object
   */
  Place at(String key, SourceLocation line, Faults within, SectionListener to) {
    String there = path.isEmpty() ? key : path + "." + key;
    return new Place(key, there, line, Optional.of(within), problems, to);
  }
}
