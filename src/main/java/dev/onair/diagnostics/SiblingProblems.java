package dev.onair.diagnostics;

import dev.onair.diagnostics.Problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Problems that one cause has in several elements of lists, such as six renditions: the same
 * severity, id and message in one file, at paths that differ in nothing but the elements' numbers.
 * They are told as one, at the first place, with the others at the message's end.
 */
public final class SiblingProblems {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private SiblingProblems() {}

  /** What two problems of one cause have in common. */
  private record Cause(Severity severity, ProblemId id, String file, String way, String message) {}

  /** The problems, those of one cause as one, in the order of their first places. */
  public static List<Problem> gathered(List<Problem> problems) {
    Map<Cause, List<Problem>> byCause = new LinkedHashMap<>();
    problems.forEach(
        problem -> byCause.computeIfAbsent(cause(problem), c -> new ArrayList<>()).add(problem));
    return byCause.values().stream().map(SiblingProblems::told).toList();
  }

  private static Cause cause(Problem problem) {
    return new Cause(
        problem.severity(),
        problem.id(),
        problem.location().file(),
        INDEX.matcher(problem.path()).replaceAll("[]"),
        problem.message());
  }

  private static Problem told(List<Problem> siblings) {
    List<Problem> places = siblings.stream().distinct().sorted().toList();
    Problem first = places.get(0);
    List<String> others =
        places.stream().skip(1).map(other -> difference(first.path(), other.path())).toList();
    return others.isEmpty()
        ? first
        : new Problem(
            first.severity(),
            first.id(),
            first.location(),
            first.path(),
            first.message() + "; the same in " + Words.and(others));
  }

  /** The steps of a path that another one has not, and what is between them. */
  private static String difference(String first, String other) {
    List<String> from = Arrays.asList(first.split("\\."));
    List<String> to = Arrays.asList(other.split("\\."));
    int begin = 0;
    int end = to.size();
    while (begin < end - 1 && from.get(begin).equals(to.get(begin))) {
      begin++;
    }
    while (end > begin + 1 && from.get(end - 1).equals(to.get(end - 1))) {
      end--;
    }
    return String.join(".", to.subList(begin, end));
  }
}
