package dev.onair.preflight;

import java.util.Objects;

/**
 * What a check found.
 *
 * @param outcome what came of it
 * @param text what was found, in a line
 * @param fix what to do about it; "" where there is nothing to do
 */
public record Finding(CheckOutcome outcome, String text, String fix) {

  public Finding {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(fix, "fix");
  }

  static Finding ok(String text) {
    return new Finding(CheckOutcome.OK, text, "");
  }

  static Finding warning(String text, String fix) {
    return new Finding(CheckOutcome.WARNING, text, fix);
  }

  static Finding problem(String text, String fix) {
    return new Finding(CheckOutcome.PROBLEM, text, fix);
  }

  static Finding couldNotAsk(String text) {
    return new Finding(CheckOutcome.COULD_NOT_ASK, text, "");
  }
}
