package dev.onair.preflight;

import java.util.List;
import java.util.Objects;

/**
 * What a preflight found.
 *
 * @param rows what each check found, in the order of the topics
 * @param notMade how many checks were not made, because nothing would have been known by them
 */
public record Report(List<Row> rows, int notMade) {

  /** A finding of a check. */
  public record Row(Check check, Finding finding) {
    public Row {
      Objects.requireNonNull(check, "check");
      Objects.requireNonNull(finding, "finding");
    }
  }

  public Report {
    rows = List.copyOf(rows);
  }

  /** How many findings there are of that outcome. */
  public long count(CheckOutcome outcome) {
    return rows.stream().filter(row -> row.finding().outcome() == outcome).count();
  }
}
