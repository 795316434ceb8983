package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.running.power.Outcome;
import java.util.List;

/** What came of channels that were to be started, stopped or restarted: a line each. */
public final class PowerReport {

  private final LineWriter out;
  private final Paint paint;

  public PowerReport(Surroundings surroundings) {
    this.out = surroundings.out();
    this.paint = surroundings.outPaint();
  }

  /**
   * Prints it.
   *
   * @return whether all is fine
   */
  public boolean print(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      String message = outcome.message();
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
