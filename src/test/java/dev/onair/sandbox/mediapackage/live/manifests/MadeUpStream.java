package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.media.Octets;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A stream of 25 frames a second with GOPs of a second, made up run by run: all its segments,
 * whole, with four parts a GOP. Its audio has frames of 1,024 samples at 48 kHz, so that it never
 * ends with the picture.
 */
final class MadeUpStream {

  static final Instant BEGINNING = Instant.parse("2026-01-31T18:00:00Z");
  static final long FIRST_NUMBER = BEGINNING.getEpochSecond();

  private static final int TICKS = 90_000;
  private static final int FRAME = 3_600;
  private static final int AUDIO_FRAME = 1_920;

  /** Frames of the parts of a GOP. */
  private static final List<Integer> PART_FRAMES = List.of(6, 6, 6, 7);

  private final List<String> video;
  private final List<String> audio;
  private final List<Segment> segments = new ArrayList<>();
  private int run = -1;
  private Instant zero = BEGINNING;
  private long time;

  MadeUpStream(List<String> video, List<String> audio) {
    this.video = video;
    this.audio = audio;
    run(Duration.ZERO);
  }

  /** Begins a run, some time after what was last. */
  MadeUpStream run(Duration gap) {
    zero = now().plus(gap);
    time = 0;
    run++;
    return this;
  }

  /** Adds a segment of so many GOPs. */
  MadeUpStream segment(int gops, Cue... cues) {
    long duration = (long) gops * TICKS;
    Map<String, Extent> extents = new LinkedHashMap<>();
    video.forEach(id -> extents.put(id, video(gops)));
    audio.forEach(id -> extents.put(id, audio(gops)));
    segments.add(
        new Segment(FIRST_NUMBER + segments.size(), run, now(), true, List.of(cues), extents));
    time += duration;
    return this;
  }

  MadeUpStream segments(int count, int gops) {
    for (int i = 0; i < count; i++) {
      segment(gops);
    }
    return this;
  }

  List<Segment> segments() {
    return segments;
  }

  /** When what comes next begins. */
  Instant now() {
    return zero.plus(Decimal.duration(time));
  }

  Cue out(long id, long seconds) {
    Octets section =
        SpliceInfo.of(SpliceCommand.Insert.out(id, OptionalLong.of(time), seconds * TICKS)).bytes();
    return new Cue(id, now(), Optional.of(Duration.ofSeconds(seconds)), section, true);
  }

  Cue in(long id) {
    Octets section = SpliceInfo.of(SpliceCommand.Insert.in(id, OptionalLong.of(time))).bytes();
    return new Cue(id, now(), Optional.empty(), section, false);
  }

  private Extent video(int gops) {
    List<Part> parts = new ArrayList<>();
    long at = time;
    for (int gop = 0; gop < gops; gop++) {
      for (int part = 0; part < PART_FRAMES.size(); part++) {
        long duration = (long) PART_FRAMES.get(part) * FRAME;
        parts.add(new Part(at, duration, 20_000, part == 0));
        at += duration;
      }
    }
    return new Extent(time, at - time, 20_000L * parts.size(), parts);
  }

  /** As many parts as the video has, as even as frames of audio let them be. */
  private Extent audio(int gops) {
    List<Part> parts = new ArrayList<>();
    long length = TICKS / PART_FRAMES.size();
    for (int i = 0; i < gops * PART_FRAMES.size(); i++) {
      long from = frames(time + i * length);
      parts.add(new Part(from, frames(time + (i + 1) * length) - from, 4_000, true));
    }
    long from = frames(time);
    long to = frames(time + (long) gops * TICKS);
    return new Extent(from, to - from, 4_000L * parts.size(), parts);
  }

  /** Where the first audio frame begins that is not before a time. */
  private static long frames(long at) {
    return (at + AUDIO_FRAME - 1) / AUDIO_FRAME * AUDIO_FRAME;
  }
}
