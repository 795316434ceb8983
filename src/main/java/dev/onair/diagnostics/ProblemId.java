package dev.onair.diagnostics;

import java.util.Objects;

/**
 * What a program knows a problem by: the same for the same fault wherever it is found, whatever the
 * operator called what it is in, and however the message is worded.
 *
 * @param area where in the configuration: {@code packaging}
 * @param subject the setting: {@code window}
 * @param flaw what is wrong with it: {@code range}
 */
public record ProblemId(String area, String subject, Flaw flaw) {

  public ProblemId {
    if (!Flaw.isWord(area) || !Flaw.isWord(subject)) {
      throw new IllegalArgumentException("'" + area + "." + subject + "' begins no problem's id");
    }
    Objects.requireNonNull(flaw, "flaw");
  }

  /** {@code packaging.window.range}. */
  @Override
  public String toString() {
    return area + "." + subject + "." + flaw.word();
  }
}
