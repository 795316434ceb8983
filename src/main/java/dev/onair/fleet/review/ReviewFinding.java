package dev.onair.fleet.review;

import dev.onair.diagnostics.HiddenTexts;
import java.util.List;
import java.util.Objects;

/**
 * What a plan does with one resource or output, and what that does to a stream.
 *
 * @param ruling what it does to a stream, and which rule says so
 * @param subject with what it is done
 * @param action what is done
 * @param differences the settings that cause it
 */
public record ReviewFinding(
    Ruling ruling, Subject subject, ReviewedAction action, List<Difference> differences) {

  public ReviewFinding {
    Objects.requireNonNull(ruling, "ruling");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(action, "action");
    differences = List.copyOf(differences);
  }

  /** The same without texts that are told nowhere. */
  ReviewFinding hiding(HiddenTexts texts) {
    return new ReviewFinding(
        ruling, subject, action, differences.stream().map(d -> d.hiding(texts)).toList());
  }

  /** The id of the rule that holds. */
  public String rule() {
    return ruling.rule();
  }

  /** What it does to a stream. */
  public Impact impact() {
    return ruling.impact();
  }
}
