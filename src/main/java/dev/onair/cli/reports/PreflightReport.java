package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.diagnostics.Shown;
import dev.onair.preflight.Check;
import dev.onair.preflight.CheckOutcome;
import dev.onair.preflight.Finding;
import dev.onair.preflight.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a preflight found, for people and for programs. */
public final class PreflightReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Characters: how much of what AWS says is worth a line of a table. */
  private static final int LONGEST = 400;

  private final LineWriter out;
  private final OptionalInt columns;
  private final HiddenTexts hidden;

  /**
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public PreflightReport(Surroundings surroundings, HiddenTexts hidden) {
    this.out = surroundings.out();
    this.columns = surroundings.columns();
    this.hidden = hidden;
  }

  /** For people: a line for each finding, then how many there are. */
  public void table(Report report) {
    Table table = new Table("RESULT", "CHECK", "FOUND");
    for (Report.Row row : report.rows()) {
      table.row(word(row.finding().outcome()), name(row.check()), words(row.finding()));
    }
    table.print(out, columns);
    out.println(summary(report));
  }

  private static String word(CheckOutcome outcome) {
    return switch (outcome) {
      case OK -> "ok";
      case WARNING -> "WARNING";
      case PROBLEM -> "PROBLEM";
      case COULD_NOT_ASK -> "could not ask";
    };
  }

  private static String name(Check check) {
    return check.topic().id() + "." + check.name();
  }

  private String words(Finding finding) {
    String text = Shown.cut(hidden.takenFrom(finding.text()), LONGEST);
    return finding.fix().isEmpty() ? text : text + "; " + hidden.takenFrom(finding.fix());
  }

  private static String summary(Report report) {
    List<String> parts = new ArrayList<>();
    parts.add(ProblemReport.counted(report.count(CheckOutcome.PROBLEM), "problem"));
    parts.add(ProblemReport.counted(report.count(CheckOutcome.WARNING), "warning"));
    parts.add(report.count(CheckOutcome.COULD_NOT_ASK) + " could not be asked");
    if (report.notMade() > 0) {
      parts.add(report.notMade() + " more checks not made before this is mended");
    }
    return String.join(", ", parts);
  }

  /** For programs. */
  public void json(Report report) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode checks = root.putArray("checks");
    for (Report.Row row : report.rows()) {
      checks
          .addObject()
          .put("id", row.check().id())
          .put("outcome", row.finding().outcome().name())
          .put("text", hidden.takenFrom(row.finding().text()))
          .put("fix", hidden.takenFrom(row.finding().fix()));
    }
    root.put("problems", report.count(CheckOutcome.PROBLEM))
        .put("warnings", report.count(CheckOutcome.WARNING))
        .put("couldNotAsk", report.count(CheckOutcome.COULD_NOT_ASK))
        .put("notMade", report.notMade());
    out.block(root.toPrettyString());
  }
}
