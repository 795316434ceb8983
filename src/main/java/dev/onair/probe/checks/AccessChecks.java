package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;

import dev.onair.probe.http.Exchange;
import java.util.List;

/** Whether a private stream is private. */
public final class AccessChecks {

  static final Fault OPEN =
      error(
          "token.open",
          "The stream should need a token, and comes without one: anybody can watch it.",
          "have the edge demand signed URLs or cookies for it");

  static final List<Fault> FAULTS = List.of(OPEN);

  private AccessChecks() {}

  /**
   * A private stream.
   *
   * @param stranger the answer to who has no token
   */
  public static void check(String where, Exchange stranger, Findings findings) {
    if (stranger.isFine()) {
      findings.add(OPEN, where, stranger.file() + ": 200 without a token", "403");
    }
  }
}
