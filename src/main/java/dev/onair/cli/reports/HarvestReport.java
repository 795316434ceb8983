package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.operate.HarvestJob;
import dev.onair.operate.HarvestJob.Status;
import dev.onair.running.harvest.Harvesting;
import java.util.List;

/** What was harvested, and where it lies. */
public final class HarvestReport {

  private static final String NOTHING = "-";

  private final Surroundings surroundings;
  private final LineWriter out;
  private final Paint paint;
  private final HiddenTexts hidden;

  /**
   * @param hidden what AWS may say again of what it was asked, and nobody is told
   */
  public HarvestReport(Surroundings surroundings, HiddenTexts hidden) {
    this.hidden = hidden;
    this.surroundings = surroundings;
    this.out = surroundings.out();
    this.paint = surroundings.outPaint();
  }

  /** Why nothing was ordered: a line for each reason. */
  public void refusals(String channel, List<String> refusals) {
    refusals.forEach(
        why -> out.println(channel + ": " + paint.bad("NOT HARVESTED: " + hidden.takenFrom(why))));
    out.flush();
  }

  /** A job that nobody waits for. */
  public void ordered(HarvestJob job) {
    HarvestJob.Order order = job.order();
    out.println(
        "%s: harvest job %s is ordered; see onair harvest %1$s --list"
            .formatted(order.id().channel(), order.id().name()));
    urls(order);
  }

  /**
   * A job that was waited for.
   *
   * @return whether its result is there
   */
  public boolean ended(HarvestJob job) {
    HarvestJob.Order order = job.order();
    String subject = order.id().channel() + ": ";
    if (job.status() == Status.COMPLETED) {
      out.println(subject + paint.good(order.from() + " to " + order.to() + " is harvested"));
      urls(order);
      return true;
    }
    String what = "harvest job " + order.id().name();
    out.println(
        subject
            + paint.bad(
                job.status().isFinal()
                    ? "NOT HARVESTED: " + what + " " + Harvesting.words(job.status()) + why(job)
                    : what + " is not done yet; see onair harvest --list"));
    out.flush();
    return false;
  }

  /** A job that was ended. */
  public void cancelled(String job) {
    out.println("harvest job " + job + " is cancelled");
    out.flush();
  }

  /** A line for each of a channel's jobs. */
  public void table(String channel, List<HarvestJob> jobs) {
    if (jobs.isEmpty()) {
      out.println(channel + ": nothing was harvested in the last 15 days");
    } else {
      Table table = new Table("JOB", "STATUS", "FROM", "TO", "ENDPOINT", "RESULT");
      for (HarvestJob job : jobs) {
        HarvestJob.Order order = job.order();
        table.row(
            order.id().name(),
            Harvesting.words(job.status()),
            order.from().toString(),
            order.to().toString(),
            order.id().endpoint(),
            result(job));
      }
      table.print(out, surroundings.columns());
    }
    out.flush();
  }

  private String result(HarvestJob job) {
    return switch (job.status()) {
      case COMPLETED -> String.join(" ", job.order().urls());
      case FAILED -> job.error().map(hidden::takenFrom).orElse(NOTHING);
      default -> NOTHING;
    };
  }

  private String why(HarvestJob job) {
    return job.error().map(error -> ": " + hidden.takenFrom(error)).orElse("");
  }

  private void urls(HarvestJob.Order order) {
    order.urls().forEach(url -> out.println("  " + url));
    out.flush();
  }
}
