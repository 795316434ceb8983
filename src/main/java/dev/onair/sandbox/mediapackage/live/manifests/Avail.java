package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An avail: from the message that begins it to the one that ends it, or as long as was planned.
 *
 * @param event id of its splice or segmentation event, which others may have had before
 * @param start when it begins
 * @param planned how long it was to be
 * @param out the message that begins it
 * @param in the message that ends it, and when
 */
record Avail(long event, Instant start, Optional<Duration> planned, Octets out, Optional<In> in) {

  /** How an avail was ended. */
  record In(Instant at, Octets section) {}

  /** All whose beginning is still kept, in their order. */
  static List<Avail> of(Cut cut) {
    List<Avail> avails = new ArrayList<>();
    for (Segment segment : cut.segments()) {
      for (Cue cue : segment.cues()) {
        if (cue.out()) {
          avails.add(
              new Avail(cue.id(), cue.at(), cue.duration(), cue.section(), Optional.empty()));
        } else {
          end(avails, cue);
        }
      }
    }
    return avails;
  }

  private static void end(List<Avail> avails, Cue cue) {
    for (int i = avails.size() - 1; i >= 0; i--) {
      Avail avail = avails.get(i);
      if (avail.event == cue.id()) {
        if (avail.in.isEmpty() && cue.at().isAfter(avail.start)) {
          In in = new In(cue.at(), cue.section());
          avails.set(
              i, new Avail(avail.event, avail.start, avail.planned, avail.out, Optional.of(in)));
        }
        return;
      }
    }
  }

  /** What tells it from all others. */
  String id() {
    return event + "-" + start.getEpochSecond();
  }

  /** When it ends; absent if nobody knows yet. */
  Optional<Instant> end() {
    return in.map(In::at).or(() -> planned.map(start::plus));
  }

  /** Whether it has begun and not ended at a time. */
  boolean holds(Instant time) {
    return !start.isAfter(time) && end().map(time::isBefore).orElse(true);
  }
}
