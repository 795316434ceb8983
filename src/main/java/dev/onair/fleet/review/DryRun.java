package dev.onair.fleet.review;

import dev.onair.diagnostics.Shown;
import java.util.Locale;
import java.util.Objects;

/**
 * What MediaLive says to a dry run of what a plan does to the encoder channel: it checks the
 * request, and does nothing.
 *
 * @param verdict what comes of it
 * @param message why, in MediaLive's own words where it has said something; "" for {@link
 *     Verdict#TAKEN}
 */
public record DryRun(Verdict verdict, String message) {

  /** Characters: MediaLive lists all that it finds wrong. */
  private static final int LONGEST = 1000;

  /** What comes of a dry run. */
  public enum Verdict {
    /** MediaLive would do it. */
    TAKEN,
    /** MediaLive would not: to apply it would leave the channel stopped. */
    REFUSED,
    /**
     * MediaLive would not, but perhaps only because the channel that is replaced is still there.
     */
    DOUBTED,
    /** It can't be tried: what will be asked for is known only while it is applied. */
    UNKNOWN,
    /** MediaLive could not be asked, or does not say. */
    UNASKED
  }

  public DryRun {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(message, "message");
  }

  /** MediaLive would do it. */
  public static DryRun taken() {
    return new DryRun(Verdict.TAKEN, "");
  }

  /** As it is written in JSON: {@code refused}. */
  String id() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** Whether an apply must not go on. */
  public boolean isRefused() {
    return verdict == Verdict.REFUSED;
  }

  /** For people. */
  @Override
  public String toString() {
    return words(Shown.cut(Shown.line(message), LONGEST));
  }

  private String words(String why) {
    return switch (verdict) {
      case TAKEN -> "MediaLive would take it";
      case REFUSED -> "MediaLive would refuse it: " + why;
      case DOUBTED ->
          "MediaLive would refuse it, perhaps because the channel that it replaces is still there: "
              + why;
      case UNKNOWN -> "not possible: " + why;
      case UNASKED -> "could not be asked: " + why;
    };
  }
}
