package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.LiveChannel;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Blocking playlist reload: a playlist is answered when it has what is asked for.
 *
 * @param channel what is waited for
 * @param how how it is cut
 * @see <a
 *     href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis#section-6.2.5.2">RFC
 *     8216bis, 6.2.5.2</a>
 */
record HlsReload(LiveChannel channel, Cutting how) {

  /** Segments that may be asked for beyond the last of the playlist. */
  private static final int SEGMENTS_AHEAD = 2;

  /** Seconds of parts that may be asked for beyond the last. */
  private static final int SECONDS_AHEAD = 3;

  private static final int TARGETS_WAITED = 3;

  /**
   * What there is when a playlist has it.
   *
   * @param rendition the playlist's
   * @param query with what it has to have
   * @throws Refusal 400 if that is too far ahead, 503 if it doesn't come
   */
  Cut await(String rendition, ManifestQuery query) throws InterruptedException {
    Cut cut = channel.cut(how);
    Optional<Long> part = query.part();
    if (query.sequence().isEmpty()) {
      if (part.isPresent()) {
        throw Refusal.bad("_HLS_part needs _HLS_msn.");
      }
      return cut;
    }
    long sequence = query.sequence().get();
    check(cut, rendition, sequence, part);
    return await(cut, now -> has(now, rendition, sequence, part));
  }

  /** What there is when something holds of it. */
  Cut await(Cut seen, Predicate<Cut> wanted) throws InterruptedException {
    Cut cut = seen;
    long deadline = System.nanoTime() + how.segment().multipliedBy(TARGETS_WAITED).toNanos();
    while (!wanted.test(cut)) {
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (left.isNegative() || !channel.awaitNewer(cut, left)) {
        throw Refusal.late("That has not come within three segments; is the encoder still there?");
      }
      cut = channel.cut(how);
    }
    return cut;
  }

  private static void check(Cut cut, String rendition, long sequence, Optional<Long> part) {
    if (cut.segments().isEmpty()) {
      return;
    }
    Segment last = cut.segments().get(cut.segments().size() - 1);
    long complete = last.complete() ? last.number() : last.number() - 1;
    long ahead = sequence - complete;
    if (ahead > SEGMENTS_AHEAD) {
      throw Refusal.bad("_HLS_msn=" + sequence + " is too far ahead of " + complete + ".");
    }
    long target = PartialSegments.target(cut, rendition);
    if (part.isPresent() && sequence == last.number() && !last.complete() && target > 0) {
      long limit = Math.max(SECONDS_AHEAD, SECONDS_AHEAD * 90_000L / target);
      if (part.get() >= parts(Optional.of(last), rendition) + limit) {
        throw Refusal.bad("_HLS_part=" + part.get() + " is too far ahead.");
      }
    }
  }

  private static boolean has(Cut cut, String rendition, long sequence, Optional<Long> part) {
    Optional<Segment> asked = cut.segment(sequence);
    if (asked.isEmpty()) {
      return !cut.segments().isEmpty() && cut.segments().get(0).number() > sequence;
    }
    if (part.isEmpty()) {
      return asked.get().complete();
    }
    // A part after a segment's last is the first of the next segment.
    return part.get() < parts(asked, rendition)
        || (asked.get().complete() && parts(cut.segment(sequence + 1), rendition) > 0);
  }

  private static int parts(Optional<Segment> segment, String rendition) {
    return segment
        .map(one -> one.extents().get(rendition))
        .map(extent -> extent.parts().size())
        .orElse(0);
  }
}
