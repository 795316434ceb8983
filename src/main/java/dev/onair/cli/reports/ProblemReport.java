package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.util.List;

/** Problems as the operator reads them: a line for each, then how many there are. */
public final class ProblemReport {

  private final LineWriter err;
  private final Paint paint;

  public ProblemReport(Surroundings surroundings) {
    this.err = surroundings.err();
    this.paint = surroundings.errPaint();
  }

  /** Prints them, but for what is acknowledged. */
  public void print(List<Problem> all) {
    List<Problem> problems =
        all.stream().filter(problem -> problem.severity() != Severity.ACKNOWLEDGED).toList();
    problems.forEach(problem -> err.println(line(problem)));
    if (!problems.isEmpty()) {
      String count = count(problems);
      err.println(hasErrors(problems) ? paint.bad(count) : paint.doubtful(count));
    }
    err.flush();
  }

  /** A problem's line; a warning's ends with the id that a channel's file acknowledges it by. */
  private String line(Problem problem) {
    String where = problem.location().toString();
    String rest = problem.toString().substring(where.length());
    return problem.severity() == Severity.ERROR
        ? paint.bad(where) + rest
        : paint.doubtful(where) + rest + " [" + problem.id() + "]";
  }

  public static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** How many errors and warnings there are. */
  static String count(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    long warnings = problems.size() - errors;
    if (errors == 0) {
      return counted(warnings, "warning");
    }
    return counted(errors, "error") + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
  }

  public static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
