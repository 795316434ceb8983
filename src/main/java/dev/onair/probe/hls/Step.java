package dev.onair.probe.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a playlist between two readings.
 *
 * @param from when the earlier answer came
 * @param to when the later one came
 * @param isNew whether it has more than before
 * @param contradictions what it said before, and now says otherwise
 */
public record Step(Instant from, Instant to, boolean isNew, List<String> contradictions) {

  /** Milliseconds: frames of audio don't end where pictures do, and a tag may stand for either. */
  private static final long MOVED = 100;

  public Step {
    contradictions = List.copyOf(contradictions);
  }

  /** What became of one reading in another. */
  public static Step between(Reading before, Reading after) {
    MediaPlaylist was = before.playlist();
    MediaPlaylist is = after.playlist();
    return new Step(
        before.exchange().answered(),
        after.exchange().answered(),
        is.nextSequence() > was.nextSequence()
            || (is.nextSequence() == was.nextSequence()
                && is.growing().size() > was.growing().size()),
        contradictions(was, is));
  }

  private static List<String> contradictions(MediaPlaylist was, MediaPlaylist is) {
    List<String> found = new ArrayList<>();
    long before = was.header().sequence();
    long after = is.header().sequence();
    if (after < before) {
      found.add("the media sequence goes back from %d to %d".formatted(before, after));
      return found;
    }
    if (is.nextSequence() < was.nextSequence()) {
      found.add(
          "its last segment was %d and is %d"
              .formatted(was.nextSequence() - 1, is.nextSequence() - 1));
    }
    if (is.header().target() != was.header().target()) {
      found.add(
          "the target duration was %d s and is %d s"
              .formatted(was.header().target(), is.header().target()));
    }
    for (Segment segment : is.segments()) {
      was.segment(segment.sequence())
          .flatMap(earlier -> contradiction(earlier, segment))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> contradiction(Segment was, Segment is) {
    if (!bare(was.place().uri()).equals(bare(is.place().uri()))) {
      return Optional.of(
          "segment %d was %s and is %s"
              .formatted(is.sequence(), bare(was.place().uri()), bare(is.place().uri())));
    }
    if (Math.abs(was.duration() - is.duration()) > 0.001) {
      return Optional.of(
          "segment %d lasted %.3f s and lasts %.3f s"
              .formatted(is.sequence(), was.duration(), is.duration()));
    }
    if (was.run() != is.run()) {
      return Optional.of(
          "segment %d was after %d discontinuities and is after %d"
              .formatted(is.sequence(), was.run(), is.run()));
    }
    boolean hasMoved =
        was.time().isPresent()
            && is.time().isPresent()
            && Duration.between(was.time().get().at(), is.time().get().at()).abs().toMillis()
                > MOVED;
    return hasMoved
        ? Optional.of(
            "segment %d was at %s and is at %s"
                .formatted(is.sequence(), was.time().get().at(), is.time().get().at()))
        : Optional.empty();
  }

  /** Tokens in queries may change, and are told to nobody. */
  private static String bare(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
