package dev.onair.templates;

import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.templates.Advice.Change;
import java.util.ArrayList;
import java.util.List;

/** Templates after somebody did all that {@code check} said, to the letter and at once. */
final class FollowedAdvice {

  /** As many ways as a message offers, at most. */
  static final int WAYS = 3;

  private static final Advice ADVICE = AdviceForms.all();

  private FollowedAdvice() {}

  /** The errors among problems. */
  static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  /** The errors whose advice the tests can't follow. */
  static List<Problem> withoutAdvice(List<Problem> errors) {
    return errors.stream().filter(error -> ADVICE.of(error).isEmpty()).toList();
  }

  /**
   * The template after everything is done that the errors' messages say.
   *
   * @param way which of the ways that a message offers, counted from 0; the last where it has less
   */
  static WrittenTemplate followed(WrittenTemplate written, List<Problem> errors, int way) {
    if (errors.isEmpty()) {
      return written;
    }
    Draft draft = new Draft(written);
    List<Change> changes = new ArrayList<>();
    for (Problem error : errors) {
      List<Change> ways = ADVICE.of(error);
      // From the end of the file to its beginning, so that places stay.
      changes.add(0, ways.get(Math.min(way, ways.size() - 1)));
    }
    changes.forEach(change -> change.make(draft));
    return draft.written();
  }
}
