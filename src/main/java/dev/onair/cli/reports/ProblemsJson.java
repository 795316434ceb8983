package dev.onair.cli.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.Problem;
import java.util.List;
import java.util.Locale;

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
      node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
      node.put("id", problem.id().toString());
      node.put("file", problem.location().file());
      if (problem.location().line() > 0) {
        node.put("line", problem.location().line());
      }
      node.put("path", problem.path());
      node.put("message", problem.message());
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
