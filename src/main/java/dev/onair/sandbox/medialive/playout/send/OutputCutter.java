package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.ts.ElementaryStream;
import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Cuts one output. Where a picture begins a segment, sound that is heard before still goes to the
 * one before: sound arrives later than the pictures that it goes with.
 */
final class OutputCutter {

  /** A picture's time may be rounded. */
  private static final long ROUNDING = 45;

  /** Sound that doesn't come for so long after a cut isn't waited for. */
  private static final long LATEST_SOUND = Ticks.SECOND;

  private final HlsOutput output;
  private final long segmentTicks;
  private final Consumer<Segment> segments;
  private final Set<Integer> pids;
  private final Set<Integer> leading;
  private final Set<Integer> following;
  private final OpenSegment.Writing writing;
  private final SaidCues cues;

  /** The segment that sound is still waited for, and the PIDs that it is waited from. */
  private Optional<OpenSegment> closing = Optional.empty();

  private final Set<Integer> awaited = new HashSet<>();
  private Optional<OpenSegment> current = Optional.empty();

  OutputCutter(
      Programs programs,
      HlsOutput output,
      long segmentTicks,
      Cues cues,
      Consumer<Segment> segments) {
    this.output = output;
    this.segmentTicks = segmentTicks;
    this.segments = segments;
    ProgramMap map = programs.maps().get(output.program());
    this.pids = map.streams().stream().map(ElementaryStream::pid).collect(Collectors.toSet());
    Set<Integer> video = programs.videoPids();
    boolean hasVideo = pids.stream().anyMatch(video::contains);
    this.leading =
        pids.stream().filter(pid -> !hasVideo || video.contains(pid)).collect(Collectors.toSet());
    this.following =
        pids.stream().filter(pid -> !leading.contains(pid)).collect(Collectors.toSet());
    ProgramMap told =
        output.scte35Pid().isPresent() ? map.withScte35(output.scte35Pid().getAsInt()) : map;
    this.writing =
        new OpenSegment.Writing(
            output.program(), new ProgramWriter(told, programs.mapPids().get(output.program())));
    this.cues = new SaidCues(cues);
  }

  void accept(Unit unit) {
    if (leading.contains(unit.pid())) {
      lead(unit);
    } else if (following.contains(unit.pid())) {
      follow(unit);
    }
  }

  private void lead(Unit unit) {
    if (unit.randomAccess()) {
      long number = Math.floorDiv(unit.pts() + ROUNDING, segmentTicks);
      if (current.isEmpty() || number > current.get().number()) {
        cut(unit.pts(), number);
      }
    }
    if (current.isPresent()) {
      output
          .scte35Pid()
          .ifPresent(
              pid ->
                  cues.due(unit.pts()).forEach(info -> current.get().section(pid, info.bytes())));
      current.get().add(unit);
      if (unit.pts() > current.get().start() + LATEST_SOUND) {
        close();
      }
    }
  }

  private void cut(long start, long number) {
    close();
    closing = current;
    closing.ifPresent(segment -> segment.end(start));
    current = Optional.of(new OpenSegment(writing, number, start, closing.isEmpty()));
    awaited.addAll(following);
    if (awaited.isEmpty()) {
      close();
    }
  }

  private void follow(Unit unit) {
    if (current.isEmpty()) {
      return;
    }
    if (unit.pts() >= current.get().start()) {
      current.get().add(unit);
      if (awaited.remove(unit.pid()) && awaited.isEmpty()) {
        close();
      }
    } else {
      // Of the first segment, what is heard before its first picture is left out.
      closing.ifPresent(segment -> segment.add(unit));
    }
  }

  private void close() {
    awaited.clear();
    closing.map(OpenSegment::whole).ifPresent(segments);
    closing = Optional.empty();
  }
}
