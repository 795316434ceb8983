package dev.onair.probe.checks;

import dev.onair.diagnostics.Shown;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that is wrong with a stream.
 *
 * @param where the rendition, or the file and the line; no query, where tokens stand
 * @param found what is there
 * @param right what should be
 */
public record Finding(Fault fault, String where, String found, String right) {

  /** The worst first, then by id and place. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.fault().severity())
          .thenComparing(finding -> finding.fault().id())
          .thenComparing(Finding::where)
          .thenComparing(Finding::found);

  /** Characters: how much of what a stream says is worth a line. */
  private static final int LONGEST = 300;

  public Finding {
    Objects.requireNonNull(fault, "fault");
    where = Shown.cut(Shown.line(where), LONGEST);
    found = Shown.cut(Shown.line(found), LONGEST);
    right = Shown.cut(Shown.line(right), LONGEST);
  }

  /** {@code probe.segment.duration}. */
  public String id() {
    return fault.id();
  }
}
