package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.running.logs.EncoderLine;
import dev.onair.running.logs.EncoderLine.Kind;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** What MediaLive logged: a line for each event. */
public final class LogReport {

  private static final Set<String> BAD = Set.of("error", "fatal");

  private final LineWriter out;
  private final Paint paint;
  private final HiddenTexts hidden;

  /**
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public LogReport(Surroundings surroundings, HiddenTexts hidden) {
    this.hidden = hidden;
    this.out = surroundings.out();
    this.paint = surroundings.outPaint();
  }

  /** One event. */
  public void print(EncoderLine line) {
    String severity = line.severity().isEmpty() ? "" : line.severity() + ": ";
    out.println(
        "%s pipeline %s %s %s"
            .formatted(
                line.time().truncatedTo(ChronoUnit.SECONDS),
                line.pipeline().map(String::valueOf).orElse("?"),
                line.kind() == Kind.AS_RUN ? "as-run" : "encoder",
                (BAD.contains(line.severity()) ? paint.bad(severity) : severity)
                    + hidden.takenFrom(line.text())));
    out.flush();
  }

  /**
   * No event at all.
   *
   * @param isSilent whether the channel's file says that what the encoder does is not logged
   */
  public void nothing(String channel, String since, boolean isSilent) {
    out.println(
        channel
            + ": nothing was logged in the last "
            + since
            + (isSilent
                ? "; encoding.log-level is DISABLED in its file: only what was on air is logged"
                : ""));
    out.flush();
  }
}
