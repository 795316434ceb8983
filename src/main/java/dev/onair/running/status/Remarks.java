package dev.onair.running.status;

import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody should know of a channel, in words. */
public final class Remarks {

  private Remarks() {}

  /**
   * What stands out.
   *
   * @param now for the age of alerts
   */
  public static List<String> of(ChannelStatus status, Instant now) {
    List<String> remarks = new ArrayList<>();
    status.trouble().ifPresent(why -> remarks.add("could not be asked: " + why));
    if (status.isFaulty()) {
      remarks.add("FILE WITH ERRORS, so that what it says is not known: onair check");
    }
    if (!status.hasFile()) {
      remarks.add("NO FILE: at AWS without one; to retire it: onair destroy " + status.channel());
    }
    if (status.encoder().isPresent()) {
      deployed(status, status.encoder().get(), remarks);
    } else if (status.trouble().isEmpty() && status.file().isPresent()) {
      remarks.add(
          status.isWanted() ? "NOT DEPLOYED, though its file says start = true" : "not deployed");
    }
    for (Alert alert : status.alerts()) {
      remarks.add("alert for %s: %s".formatted(age(alert.since(), now), alert));
    }
    return remarks;
  }

  private static void deployed(ChannelStatus status, Encoder encoder, List<String> remarks) {
    if (status.stoppedByHand().isPresent()) {
      remarks.add("stopped by hand " + status.stoppedByHand().get());
    } else if (status.isOffAir()) {
      remarks.add("OFF AIR, though its file says start = true");
    } else if (status.file().isPresent() && status.runsUnasked()) {
      remarks.add("runs, though its file says start = false");
    }
    if (encoder.state() == State.IDLE) {
      // https://aws.amazon.com/medialive/pricing/
      remarks.add("idle channels and inputs cost, too");
    }
    status
        .pipelines()
        .filter(pipelines -> pipelines.running() < pipelines.count())
        .filter(pipelines -> encoder.state() == State.RUNNING)
        .ifPresent(
            pipelines ->
                remarks.add(
                    "%d of %d pipelines run".formatted(pipelines.running(), pipelines.count())));
  }

  /** As a person reads it, in the largest unit that fits: {@code 4 min}. */
  static String age(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    if (age.compareTo(Duration.ofMinutes(1)) < 0) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return age.toMinutes() + " min";
    }
    return age.compareTo(Duration.ofDays(2)) < 0 ? age.toHours() + " h" : age.toDays() + " days";
  }
}
