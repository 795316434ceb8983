package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.TrackFormat;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a slot has of one rendition.
 *
 * @param segment what its child pushed
 * @param track the track of it that is the rendition
 * @param inside whether it is audio that came in a video rendition's segments
 * @param cut its frames, as near to the slot's borders as frames allow
 * @param whole its frames in that one segment, as TS has them
 */
public record Take(
    InputSegment segment,
    TrackIndex track,
    boolean inside,
    Optional<String> language,
    Shift shift,
    Span cut,
    Span whole) {

  public TrackFormat format() {
    return track.format();
  }

  /**
   * The frames as parts.
   *
   * @param borders the first frame of each, and the end
   */
  List<PartFrames> parts(List<Integer> borders) {
    List<PartFrames> parts = new ArrayList<>();
    for (int i = 0; i + 1 < borders.size(); i++) {
      int from = borders.get(i);
      int to = borders.get(i + 1);
      long time = cut.time(from, shift);
      long duration = cut.time(to, shift) - time;
      parts.add(new PartFrames(time, duration, from, to, !track.isVideo() || track.sync(from)));
    }
    return parts;
  }

  /** The audio in the segment, if this is its video. */
  public List<AudioFormat> muxed() {
    return track.isVideo()
        ? segment.tracks().stream()
            .map(TrackIndex::format)
            .filter(AudioFormat.class::isInstance)
            .map(AudioFormat.class::cast)
            .toList()
        : List.of();
  }
}
