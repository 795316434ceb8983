package dev.onair.cli;

import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Problems as the operator reads them: a line for each, then how many there are. */
final class ProblemReport {

  private final PrintWriter err;

  ProblemReport(PrintWriter err) {
    this.err = err;
  }

  void print(List<Problem> problems) {
    problems.forEach(err::println);
    if (!problems.isEmpty()) {
      err.println(count(problems));
    }
    err.flush();
  }

  private static String count(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    long warnings = problems.size() - errors;
    if (errors == 0) {
      return counted(warnings, "warning");
    }
    return counted(errors, "error") + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
  }

  static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
