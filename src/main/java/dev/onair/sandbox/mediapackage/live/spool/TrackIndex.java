package dev.onair.sandbox.mediapackage.live.spool;

import dev.onair.media.MalformedMedia;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.AudioFormat;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.TrackFormat;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.ts.TsTrack;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** When the frames of a track of an input segment are, and how large: all but the frames. */
public final class TrackIndex {

  /** A frame lasts so long where neither the stream nor another frame tells: 25 a second. */
  private static final int USUAL_STEP = 3600;

  /** A minute, 90 kHz. */
  private static final long MOST_LEAP = 60 * 90_000;

  private final int pid;
  private final TrackFormat format;
  private final Optional<String> language;
  private final long begin;
  private final long delay;
  private final int[] offsets;
  private final int[] sizes;
  private final BitSet sync;
  private final int step;

  private TrackIndex(TsTrack track) {
    List<AccessUnit> units = track.units();
    pid = track.pid();
    format = track.format();
    language = track.language();
    begin = units.get(0).dts();
    offsets = units.stream().mapToInt(unit -> Math.toIntExact(unit.dts() - begin)).toArray();
    sizes = units.stream().mapToInt(unit -> unit.data().size()).toArray();
    sync = new BitSet(sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      sync.set(i, units.get(i).sync());
    }
    AccessUnit first = units.get(Math.max(0, sync.nextSetBit(0)));
    delay = first.pts() - first.dts();
    step = step();
  }

  /**
   * Indexes a track.
   *
   * @throws MalformedMedia if its times go back, or are more than a minute apart
   */
  static TrackIndex of(TsTrack track) throws MalformedMedia {
    long before = track.units().get(0).dts();
    for (AccessUnit unit : track.units()) {
      if (unit.dts() < before || unit.dts() - before > MOST_LEAP) {
        throw new MalformedMedia(
            "decoding times of PID %d go from %d to %d".formatted(track.pid(), before, unit.dts()));
      }
      if (Math.abs(unit.pts() - unit.dts()) > MOST_LEAP) {
        throw new MalformedMedia(
            "a frame of PID %d is decoded at %d and shown at %d"
                .formatted(track.pid(), unit.dts(), unit.pts()));
      }
      before = unit.dts();
    }
    return new TrackIndex(track);
  }

  /** What most frames last; all of audio, if that is whole. */
  private int step() {
    if (format instanceof AudioFormat audio) {
      return Math.round(audio.frameSamples() * 90_000f / audio.sampleRate());
    }
    if (offsets.length == 1) {
      return picture().map(rate -> (int) Math.round(90_000 / rate.perSecond())).orElse(USUAL_STEP);
    }
    int[] steps = new int[offsets.length - 1];
    Arrays.setAll(steps, i -> offsets[i + 1] - offsets[i]);
    Arrays.sort(steps);
    return Math.max(1, steps[steps.length / 2]);
  }

  private Optional<FrameRate> picture() {
    return format instanceof VideoFormat video ? video.picture().frameRate() : Optional.empty();
  }

  public int pid() {
    return pid;
  }

  public TrackFormat format() {
    return format;
  }

  public Optional<String> language() {
    return language;
  }

  public boolean isVideo() {
    return format instanceof VideoFormat;
  }

  /** How many frames there are. */
  public int count() {
    return offsets.length;
  }

  /** How long after its decoding the first picture is shown, 90 kHz. */
  public long delay() {
    return delay;
  }

  /** When a frame is decoded, 90 kHz; of the one after the last, when it should be. */
  public long time(int frame) {
    return frame < offsets.length ? begin + offsets[frame] : end();
  }

  /** When the frame after the last should be decoded. */
  public long end() {
    return begin + offsets[offsets.length - 1] + step;
  }

  /** Bytes of some frames. */
  public long bytes(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += sizes[i];
    }
    return sum;
  }

  public boolean sync(int frame) {
    return sync.get(frame);
  }

  /** What a frame lasts, 90 kHz. */
  public int frame() {
    return step;
  }

  /** Frames a second: as the stream tells, or by the distance of most of its timestamps. */
  public Optional<FrameRate> frameRate() {
    return isVideo() ? picture().or(this::measured) : Optional.empty();
  }

  private Optional<FrameRate> measured() {
    if (offsets.length < 2) {
      return Optional.empty();
    }
    double rate = 90_000.0 * (offsets.length - 1) / offsets[offsets.length - 1];
    FrameRate exact = new FrameRate(90_000, step);
    // Rates with a denominator of 1001 have no whole step of 90 kHz where they are high.
    for (long nominal = Math.round(rate); nominal <= Math.round(rate) + 1; nominal++) {
      for (FrameRate usual :
          List.of(new FrameRate(nominal, 1), new FrameRate(nominal * 1000, 1001))) {
        if (Math.abs(usual.perSecond() / rate - 1) < 2e-4) {
          return Optional.of(usual);
        }
      }
    }
    return Optional.of(exact);
  }
}
