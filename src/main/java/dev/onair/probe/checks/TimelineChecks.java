package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.dash.DashWatch;
import dev.onair.probe.dash.Mpd;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timed;
import dev.onair.probe.samples.Rendition.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the timelines of a DASH manifest have neither holes nor overlaps. */
final class TimelineChecks {

  static final Fault GAP =
      error(
          "timeline.gap",
          "Segments of a representation leave a hole between them, or overlap: players stall or"
              + " jump.",
          "a new Period where the encoder began anew; look for lost input: onair logs");
  static final Fault EMPTY =
      error(
          "timeline.empty",
          "A representation has no segments.",
          "wait until there are some; look for a rendition that the encoder doesn't send");
  static final Fault PERIOD =
      warning(
          "period.gap",
          "A period doesn't begin where the one before it ends: something was lost, and players"
              + " jump over the hole, or stall.",
          "look for lost input or an encoder that began anew: onair logs");
  static final Fault CLOCK =
      warning(
          "clock.skew",
          "The clock that players are told to use differs from this machine's: they ask for"
              + " segments too early, or stay behind.",
          "set this machine's clock right; else choose another source in dash.clock");

  static final List<Fault> FAULTS = List.of(GAP, EMPTY, PERIOD, CLOCK);

  /** Seconds: a frame of audio more or less. */
  private static final double TOLERANCE = 0.05;

  /** Seconds: an HTTP date has no fractions. */
  private static final double SKEW = 2;

  private TimelineChecks() {}

  static void check(Mpd mpd, Findings findings) {
    for (Period period : mpd.periods()) {
      Map<Integer, Representation> leads = new HashMap<>();
      for (Representation representation : period.representations()) {
        representation(period, representation, findings);
        if (representation.kind() == Kind.VIDEO) {
          Representation lead = leads.putIfAbsent(representation.set(), representation);
          if (lead != null) {
            compare(lead, representation, findings);
          }
        }
      }
    }
    for (int i = 1; i < mpd.periods().size(); i++) {
      periods(mpd.periods().get(i - 1), mpd.periods().get(i), findings);
    }
  }

  private static void representation(Period period, Representation of, Findings findings) {
    String name = DashWatch.name(of);
    if (of.segments().isEmpty() && of.kind() != Kind.TEXT) {
      findings.add(EMPTY, name, "period '%s': none".formatted(period.id()), "segments");
    }
    for (Timed segment : of.segments()) {
      if (Math.abs(segment.gap()) > TOLERANCE) {
        findings.add(
            GAP,
            name,
            "segment %d: %+.3f s after the one before".formatted(segment.number(), segment.gap()),
            "0 s");
      }
    }
  }

  /** Representations between which players switch have the same segments. */
  private static void compare(Representation lead, Representation other, Findings findings) {
    Map<Long, Timed> same = new HashMap<>();
    lead.segments().forEach(it -> same.put(it.number(), it));
    for (Timed segment : other.segments()) {
      Timed first = same.get(segment.number());
      if (first != null
          && (Math.abs(first.time() - segment.time()) > TOLERANCE
              || Math.abs(first.duration() - segment.duration()) > TOLERANCE)) {
        findings.add(
            AlignmentChecks.DURATION,
            DashWatch.name(other),
            "segment %d: %.3f s at %.3f s"
                .formatted(segment.number(), segment.duration(), segment.time()),
            "%.3f s at %.3f s, as %s"
                .formatted(first.duration(), first.time(), DashWatch.name(lead)));
      }
    }
  }

  private static void periods(Period before, Period after, Findings findings) {
    double end =
        before.duration().isPresent()
            ? before.start() + before.duration().getAsDouble()
            : before.representations().stream()
                .filter(it -> it.kind() == Kind.VIDEO)
                .flatMap(
                    it -> it.last().map(last -> before.start() + last.end() - it.offset()).stream())
                .findFirst()
                .orElse(after.start());
    if (Math.abs(after.start() - end) > 2 * TOLERANCE) {
      findings.add(
          PERIOD,
          "period '%s'".formatted(after.id()),
          "begins at %.3f s".formatted(after.start()),
          "%.3f s, the end of '%s'".formatted(end, before.id()));
    }
  }

  static void clock(Duration skew, Findings findings) {
    double seconds = skew.toMillis() / 1000d;
    if (Math.abs(seconds) > SKEW) {
      findings.add(CLOCK, "UTCTiming", "%+.1f s".formatted(seconds), "0 s");
    }
  }
}
