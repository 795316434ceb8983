package dev.onair.cli.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import java.util.List;

/** Problems for a program. */
public final class ProblemsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProblemsJson() {}

  /** One object; a problem of a file as a whole has no {@code line}. */
  public static String of(List<Problem> problems) throws JsonProcessingException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("usable", !ProblemReport.hasErrors(problems));
    var list = root.putArray("problems");
    for (Problem problem : problems) {
      ObjectNode node = list.addObject();
      boolean isError = problem.severity() == Severity.ERROR;
      node.put("severity", isError ? "error" : "warning");
      node.put("id", problem.id().toString());
      node.put("file", problem.location().file());
      if (problem.location().line() > 0) {
        node.put("line", problem.location().line());
      }
      node.put("path", problem.path());
      node.put("message", problem.message());
      if (problem.severity() == Severity.ACKNOWLEDGED) {
        node.put("acknowledged", true);
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
