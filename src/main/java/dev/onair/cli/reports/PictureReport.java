package dev.onair.cli.reports;

import dev.onair.cli.terminal.Surroundings;
import dev.onair.diagnostics.HiddenTexts;
import dev.onair.running.pictures.Picture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What pictures of a channel there are: a line for each pipeline.
 *
 * @param channel its name
 * @param now for how old they are
 * @param hidden what AWS may say again of what it was asked, and nobody is told
 */
public record PictureReport(
    Surroundings surroundings, String channel, Instant now, HiddenTexts hidden) {
  public PictureReport {
    Objects.requireNonNull(surroundings, "surroundings");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(hidden, "hidden");
  }

  /**
   * Tells of one.
   *
   * @param file where it is, if there is one
   */
  public void print(Picture picture, Path file) {
    String subject = channel + ": pipeline " + picture.pipeline() + ": ";
    String told =
        picture
            .thumbnail()
            .map(thumbnail -> file + ", " + age(thumbnail.taken()))
            .orElseGet(
                () ->
                    surroundings.outPaint().bad("NO PICTURE: " + hidden.takenFrom(picture.why())));
    surroundings.out().println(subject + told);
    surroundings.out().flush();
  }

  private String age(Instant taken) {
    long seconds = Math.max(0, Duration.between(taken, now).toSeconds());
    return seconds < 600 ? seconds + " s old" : "of " + taken;
  }
}
