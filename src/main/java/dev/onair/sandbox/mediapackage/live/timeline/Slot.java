package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of the timeline in all renditions: what came in one round. Segments are made of whole
 * ones.
 *
 * @param number counts a channel's, from 0
 * @param run counts the stretches without discontinuity, from 0
 * @param start program date time of its first picture
 * @param lead the rendition that the others go by
 * @param takes by rendition: in the encoder's order, video first
 * @param files what it needs of the spool
 */
public record Slot(
    long number,
    int run,
    Instant start,
    String lead,
    Map<String, Take> takes,
    List<Cue> cues,
    List<InputSegment> files) {

  public Slot {
    takes = Collections.unmodifiableMap(new LinkedHashMap<>(takes));
    cues = List.copyOf(cues);
    files = List.copyOf(files);
  }

  /** The parts of a rendition in this slot, frame by frame: audio's as many as the video's. */
  public List<PartFrames> parts(String rendition) {
    Take take = takes.get(rendition);
    TrackIndex track = take.track();
    int wanted =
        takes.get(lead).track().isVideo()
            ? PartBorders.video(takes.get(lead).track()).size() - 1
            : PartBorders.parts(duration());
    return take.parts(
        track.isVideo() ? PartBorders.video(track) : PartBorders.audio(take.cut().count(), wanted));
  }

  private Span span() {
    return takes.get(lead).cut();
  }

  public long time() {
    return span().time();
  }

  public long duration() {
    return span().duration();
  }

  Instant end() {
    return start.plus(ofTicks(duration()));
  }

  /** A time of 90 kHz. */
  static Duration ofTicks(long ticks) {
    return Duration.ofNanos(ticks * 100_000 / 9);
  }
}
