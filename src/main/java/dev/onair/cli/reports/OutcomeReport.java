package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.apply.ApplyReport.OnAirOutcome;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.apply.ApplyReport.StackOutcome;

/** What an apply or a destroy did, as the operator reads it. */
public final class OutcomeReport {

  private final LineWriter out;
  private final Paint paint;

  public OutcomeReport(Surroundings surroundings) {
    this.out = surroundings.out();
    this.paint = surroundings.outPaint();
  }

  public void print(ApplyReport report) {
    for (StackOutcome stack : report.stacks()) {
      out.paragraph(
          "%s: %s%s"
              .formatted(
                  stack.stack(),
                  word(stack.result()),
                  stack.message().isEmpty() ? "" : ": " + stack.message()));
    }
    if (report.stacks().isEmpty()) {
      out.println("Nothing was planned: onair plan");
    }
    for (OnAirOutcome channel : report.onAir()) {
      out.paragraph("%s: %s".formatted(channel.channel(), painted(channel)));
    }
    out.flush();
  }

  private String painted(OnAirOutcome channel) {
    if (!channel.fine()) {
      return paint.bad(channel.message());
    }
    return channel.message().startsWith("on air")
        ? paint.good(channel.message())
        : paint.doubtful(channel.message());
  }

  private String word(Result result) {
    return switch (result) {
      case APPLIED -> "applied";
      case DESTROYED -> "destroyed";
      case UNCHANGED -> "nothing to do";
      case REFUSED -> paint.bad("REFUSED");
      case FAILED -> paint.bad("FAILED");
    };
  }
}
