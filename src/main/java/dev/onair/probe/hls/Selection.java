package dev.onair.probe.hls;

import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Wanted;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which segments are looked into: of every rendition the same two, a late one and an earlier one of
 * the same run, so that renditions can be compared with each other, and times over a distance.
 */
final class Selection {

  /** Segments: far enough apart to see clocks drift, near enough to be there still. */
  private static final long DISTANCE = 8;

  private final long early;
  private final long late;

  private Selection(long early, long late) {
    this.early = early;
    this.late = late;
  }

  static Selection of(List<MediaPlaylist> playlists) {
    long late =
        playlists.stream()
            .filter(playlist -> !playlist.segments().isEmpty())
            .mapToLong(playlist -> playlist.nextSequence() - 1)
            .min()
            .orElse(0);
    long early = late - DISTANCE;
    for (MediaPlaylist playlist : playlists) {
      early = Math.max(early, Math.min(late, firstOfRun(playlist, late)));
    }
    return new Selection(early, late);
  }

  private static long firstOfRun(MediaPlaylist playlist, long sequence) {
    long run = playlist.segment(sequence).map(Segment::run).orElse(0L);
    return playlist.segments().stream()
        .filter(segment -> segment.run() == run)
        .mapToLong(Segment::sequence)
        .findFirst()
        .orElse(sequence);
  }

  /** Those of a playlist; its own last one where it has nothing in common with the others. */
  List<Wanted> from(Kind kind, URI base, MediaPlaylist playlist) {
    if (kind == Kind.TEXT || playlist.segments().isEmpty()) {
      return List.of();
    }
    List<Wanted> wanted = new ArrayList<>();
    Optional<Segment> last = playlist.segment(late).or(playlist::last);
    if (early < late && kind != Kind.IFRAMES) {
      playlist.segment(early).flatMap(it -> wanted(base, it)).ifPresent(wanted::add);
    }
    last.flatMap(it -> wanted(base, it)).ifPresent(wanted::add);
    return wanted;
  }

  private static Optional<Wanted> wanted(URI base, Segment segment) {
    if (segment.place().gap()) {
      return Optional.empty();
    }
    try {
      Optional<Segment.Map> map = segment.place().map();
      return Optional.of(
          new Wanted(
              segment.sequence(),
              segment.duration(),
              base.resolve(segment.place().uri()),
              segment.place().range(),
              map.map(it -> new Wanted.Init(base.resolve(it.uri()), it.range())),
              segment.place().encrypted()));
    } catch (IllegalArgumentException e) {
      // Its line is noted by the checks.
      return Optional.empty();
    }
  }
}
