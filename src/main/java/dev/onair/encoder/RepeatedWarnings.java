package dev.onair.encoder;

import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Warnings of a profile, each told once: what is the same in six renditions is one thing to know.
 * An error is told wherever it has to be mended.
 */
final class RepeatedWarnings {

  private RepeatedWarnings() {}

  /** The problems, with the first of each warning that says how many more there are. */
  static List<Problem> merged(List<Problem> problems) {
    List<Problem> merged = new ArrayList<>();
    Map<String, TreeSet<Problem>> warnings = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.severity() == Severity.WARNING) {
        warnings.computeIfAbsent(problem.message(), text -> new TreeSet<>()).add(problem);
      } else {
        merged.add(problem);
      }
    }
    warnings.values().forEach(same -> merged.add(counted(same.first(), same.size() - 1)));
    return merged;
  }

  private static Problem counted(Problem first, int more) {
    return more == 0
        ? first
        : new Problem(
            first.severity(),
            first.id(),
            first.location(),
            first.path(),
            "%s (here and in %d more place%s)"
                .formatted(first.message(), more, more == 1 ? "" : "s"));
  }
}
