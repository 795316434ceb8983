package dev.onair.docs;

import dev.onair.diagnostics.Problem;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of ids in {@code docs/problems.md}, made from the invalid projects of the tests. */
final class ProblemsPage {

  static final String BEGIN = "<!-- ids: made by ProblemsPageTest -->\n";
  static final String END = "<!-- end of ids -->\n";

  private ProblemsPage() {}

  /** The page, with the list made anew. */
  static String renewed(String page, Collection<List<Problem>> projects) {
    SortedMap<String, Problem> examples = new TreeMap<>();
    projects.forEach(
        problems ->
            problems.forEach(problem -> examples.putIfAbsent(problem.id().toString(), problem)));
    StringBuilder table = new StringBuilder("| Id | For example |\n|---|---|\n");
    examples.forEach(
        (id, problem) -> table.append("| `%s` | %s |\n".formatted(id, escaped(problem))));
    return page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
        + table
        + page.substring(page.indexOf(END));
  }

  private static String escaped(Problem problem) {
    String path = problem.path().isEmpty() ? "" : problem.path() + ": ";
    return (path + problem.message())
        .replace("\\", "\\\\")
        .replace("&", "&amp;")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("[", "\\[")
        .replace("`", "\\`")
        .replace("_", "\\_")
        .replace("*", "\\*");
  }
}
