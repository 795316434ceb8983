package dev.onair.sandbox.mediapackage.live.spool;

import dev.onair.media.MalformedMedia;
import dev.onair.media.ts.CueSection;
import dev.onair.media.ts.ElementaryStream;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A segment as an encoder pushed it: where it is kept, and what is in it.
 *
 * @param file its name in the spool; empty before it is there
 * @param size bytes
 * @param arrived when it was pushed
 * @param pids of all its streams
 * @param cuePids of its streams of SCTE-35
 */
public record InputSegment(
    String file,
    int size,
    Instant arrived,
    List<TrackIndex> tracks,
    List<CueSection> cues,
    Set<Integer> pids,
    Set<Integer> cuePids) {

  /**
   * Indexes a segment.
   *
   * @throws MalformedMedia if the times in it can't be followed
   */
  public static InputSegment of(TsSegment segment, int size, Instant arrived)
      throws MalformedMedia {
    List<ElementaryStream> streams = segment.program().streams();
    List<TrackIndex> tracks = new ArrayList<>();
    for (TsTrack track : segment.tracks()) {
      tracks.add(TrackIndex.of(track));
    }
    return new InputSegment(
        "",
        size,
        arrived,
        tracks,
        segment.cues(),
        streams.stream().map(ElementaryStream::pid).collect(Collectors.toUnmodifiableSet()),
        streams.stream()
            .filter(stream -> stream.type() == ElementaryStream.scte35(0).type())
            .map(ElementaryStream::pid)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The same, kept under a name. */
  public InputSegment in(String spooled) {
    return new InputSegment(spooled, size, arrived, tracks, cues, pids, cuePids);
  }

  public Optional<TrackIndex> video() {
    return tracks.stream().filter(TrackIndex::isVideo).findFirst();
  }

  /** The track that its time is told by: the first of video, else the first. */
  public TrackIndex main() {
    return video().orElse(tracks.get(0));
  }

  /** When its first picture is shown, 90 kHz. */
  public long time() {
    return main().time(0) + main().delay();
  }

  /** When the first picture after it is shown. */
  long end() {
    return main().end() + main().delay();
  }

  public long duration() {
    return end() - time();
  }

  /** Whether another one holds the same, pushed again. */
  public boolean sameAs(InputSegment other) {
    return size == other.size && time() == other.time() && end() == other.end();
  }
}
