package dev.onair.cli;

import dev.onair.fleet.ApplyReport;
import dev.onair.fleet.ApplyReport.OnAirOutcome;
import dev.onair.fleet.ApplyReport.Result;
import dev.onair.fleet.ApplyReport.StackOutcome;
import java.io.PrintWriter;

/** What an apply or a destroy did, as the operator reads it. */
final class OutcomeReport {

  private final PrintWriter out;

  OutcomeReport(PrintWriter out) {
    this.out = out;
  }

  void print(ApplyReport report) {
    for (StackOutcome stack : report.stacks()) {
      out.println(
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
      out.println("%s: %s".formatted(channel.channel(), channel.message()));
    }
    out.flush();
  }

  private static String word(Result result) {
    return switch (result) {
      case APPLIED -> "applied";
      case DESTROYED -> "destroyed";
      case UNCHANGED -> "nothing to do";
      case REFUSED -> "REFUSED";
      case FAILED -> "FAILED";
    };
  }
}
