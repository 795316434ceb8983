package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.running.power.Outcome;
import java.util.List;

/** What came of channels that were to be started, stopped or restarted: a line each. */
public final class PowerReport {

  private final LineWriter out;
  private final Paint paint;
  private final HiddenTexts hidden;

  /**
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public PowerReport(Surroundings surroundings, HiddenTexts hidden) {
    this.out = surroundings.out();
    this.paint = surroundings.outPaint();
    this.hidden = hidden;
  }

  /**
   * Prints it.
   *
   * @return whether all is fine
   */
  public boolean print(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      String message = hidden.takenFrom(outcome.message());
      out.println(
          outcome.channel() + ": " + (outcome.fine() ? paint.good(message) : paint.bad(message)));
    }
    if (outcomes.isEmpty()) {
      out.println("There is no channel for it.");
    }
    out.flush();
    return outcomes.stream().allMatch(Outcome::fine);
  }
}
