package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.media.codec.TrackFormat;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of the timeline without discontinuity: what goes on from one slot to the next. Not for
 * many threads.
 */
final class Run {

  /** What a rendition may begin late, 90 kHz: a hole that players don't notice. 0.1 s. */
  private static final long HOLE = 9_000;

  private final int number;
  private final long zero;
  private final Instant start;
  private final Map<String, State> states = new LinkedHashMap<>();

  /** A rendition's: what it is, and how far it came. */
  private static final class State {
    private final TrackFormat format;
    private final Shift shift;
    private final AudioCutter audio;
    private long end;

    State(TrackFormat format, Shift shift, long begin) {
      this.format = format;
      this.shift = shift;
      this.audio = new AudioCutter(shift);
      this.end = begin;
    }
  }

  /**
   * Begins with what comes first; its zero is where the first of all renditions begins.
   *
   * @param lead the rendition that the others go by
   * @param dated program date time of the lead's first picture
   */
  Run(int number, Map<String, Source> sources, String lead, Instant dated) {
    this.number = number;
    this.zero = sources.values().stream().mapToLong(Run::begin).min().orElseThrow();
    this.start = dated.minus(Slot.ofTicks(begin(sources.get(lead)) - zero));
    sources.forEach(
        (id, source) ->
            states.put(
                id,
                new State(
                    source.track().format(),
                    new Shift(zero, source.track().delay()),
                    begin(source) - zero)));
  }

  private static long begin(Source source) {
    return source.track().time(0) + source.track().delay();
  }

  int number() {
    return number;
  }

  /** Program date time of a time since the run's zero. */
  Instant at(long time) {
    return start.plus(Slot.ofTicks(time));
  }

  /** A presentation time of the encoder's, since the run's zero. */
  long since(long presented) {
    return presented - zero;
  }

  /** When the next picture of the lead should be shown, as the encoder counts. */
  long expected(String lead) {
    return states.get(lead).end + zero;
  }

  /** Program date time of the lead's next picture. */
  Instant next(String lead) {
    return at(states.get(lead).end);
  }

  /** Whether these go on without a hole: the same renditions in the same formats. */
  boolean continues(Map<String, Source> sources) {
    return sources.keySet().equals(states.keySet())
        && sources.entrySet().stream()
            .allMatch(entry -> continues(states.get(entry.getKey()), entry.getValue()));
  }

  private static boolean continues(State state, Source source) {
    TrackIndex track = source.track();
    long hole = state.shift.decoded(track.time(0)) - state.end;
    long overlap = track.isVideo() ? track.frame() / 2 : HOLE;
    return state.format.equals(track.format()) && hole <= HOLE && hole >= -overlap;
  }

  /** Takes what follows. */
  Map<String, Take> take(Map<String, Source> sources, String lead) {
    Map<String, Take> takes = new LinkedHashMap<>();
    State leading = states.get(lead);
    long begin = leading.end;
    long end = leading.shift.decoded(sources.get(lead).track().end());
    sources.forEach((id, source) -> takes.put(id, take(states.get(id), source, begin, end)));
    return takes;
  }

  private static Take take(State state, Source source, long begin, long end) {
    TrackIndex track = source.track();
    Piece all = Piece.all(source.segment(), track);
    long time = state.end;
    Span whole = new Span(time, state.shift.decoded(track.end()) - time, List.of(all));
    state.end = whole.end();
    Span cut = track.isVideo() ? whole : state.audio.cut(all, begin, end);
    return new Take(
        source.segment(), track, source.inside(), source.language(), state.shift, cut, whole);
  }
}
