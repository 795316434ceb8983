package dev.onair.probe.dash;

import dev.onair.probe.dash.DashStream.DashStep;
import dev.onair.probe.dash.DashStream.Reading;
import dev.onair.probe.dash.Mpd.Period;
import dev.onair.probe.dash.Mpd.Representation;
import dev.onair.probe.dash.Mpd.Timed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a manifest between two readings. */
final class DashSteps {

  /** Seconds; clocks of media are told in ticks, and rounded. */
  private static final double TOLERANCE = 0.001;

  private DashSteps() {}

  static DashStep between(Reading before, Reading after) {
    Map<String, Representation> was = byName(before.mpd());
    List<String> contradictions = new ArrayList<>();
    boolean isNew = false;
    for (Map.Entry<String, Representation> is : byName(after.mpd()).entrySet()) {
      Representation earlier = was.get(is.getKey());
      if (earlier == null) {
        isNew = true;
      } else {
        isNew |= end(is.getValue()) > end(earlier) + TOLERANCE;
        contradiction(is.getKey(), earlier, is.getValue()).ifPresent(contradictions::add);
      }
    }
    Optional<String> published =
        before
            .mpd()
            .timing()
            .published()
            .flatMap(
                then ->
                    after
                        .mpd()
                        .timing()
                        .published()
                        .filter(now -> now.isBefore(then))
                        .map(now -> "publishTime goes back from %s to %s".formatted(then, now)));
    published.ifPresent(contradictions::add);
    return new DashStep(
        before.exchange().answered(), after.exchange().answered(), isNew, contradictions);
  }

  private static Map<String, Representation> byName(Mpd mpd) {
    Map<String, Representation> all = new HashMap<>();
    for (Period period : mpd.periods()) {
      for (Representation representation : period.representations()) {
        all.put("%s/%s".formatted(period.id(), representation.id()), representation);
      }
    }
    return all;
  }

  private static double end(Representation representation) {
    return representation.last().map(Timed::end).orElse(0d);
  }

  private static Optional<String> contradiction(
      String name, Representation was, Representation is) {
    Map<Long, Timed> earlier = new HashMap<>();
    was.segments().forEach(segment -> earlier.put(segment.number(), segment));
    for (Timed segment : is.segments()) {
      Timed same = earlier.get(segment.number());
      if (same != null && Math.abs(same.time() - segment.time()) > TOLERANCE) {
        return Optional.of(
            "%s: segment %d was at %.3f s and is at %.3f s"
                .formatted(name, segment.number(), same.time(), segment.time()));
      }
    }
    return end(is) < end(was) - TOLERANCE
        ? Optional.of(
            "%s: its last segment ended at %.3f s and ends at %.3f s"
                .formatted(name, end(was), end(is)))
        : Optional.empty();
  }
}
