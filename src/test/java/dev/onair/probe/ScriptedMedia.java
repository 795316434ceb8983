package dev.onair.probe;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.TrackFormat;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.mp4.Fragment;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.Sample;
import dev.onair.media.mp4.Samples;
import dev.onair.media.ts.Streams;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Segments of 2 s without end, made of the small stream of the tests: real pictures and sound at
 * any number. Tracks: v0 is 320x180, v1 192x108, a0 the sound.
 */
final class ScriptedMedia {

  static final int SECONDS = 2;

  private static final Octets STREAM = MediaFile.twoRenditions();

  private ScriptedMedia() {}

  static Octets init(String track) {
    return InitSegment.write(format(track), Optional.empty());
  }

  static String codecs(String track) {
    return format(track).codecs();
  }

  /** A fragment of a track: access units of a segment, moved in time by seconds. */
  static Octets fragment(String track, long number, int from, int to, double moved, boolean sync) {
    try {
      List<AccessUnit> all = track(track).units();
      TrackFormat format = format(track);
      List<AccessUnit> units = all.subList(from, Math.min(to, all.size()));
      long unit = (all.get(all.size() - 1).dts() - all.get(0).dts()) / (all.size() - 1);
      List<Sample> samples =
          new ArrayList<>(Samples.of(format, units, units.get(units.size() - 1).dts() + unit));
      if (!sync) {
        Sample first = samples.get(0);
        samples.set(
            0, new Sample(first.data(), first.duration(), first.compositionOffset(), false));
      }
      double begin = number * SECONDS + moved + (units.get(0).dts() - all.get(0).dts()) / 90_000d;
      return new Fragment(number + 1, Math.round(begin * format.timescale()), samples, List.of())
          .bytes();
    } catch (MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }

  static Octets fragment(String track, long number) {
    return fragment(track, number, 0, Integer.MAX_VALUE, 0, true);
  }

  /** A segment of a transport stream, with sound. */
  static Octets transport(String track, long number) {
    return Streams.program(STREAM, program(track), number * SECONDS * 90_000L);
  }

  private static int program(String track) {
    return track.equals("v1") ? 2 : 1;
  }

  private static TrackFormat format(String track) {
    return track(track).format();
  }

  private static TsTrack track(String name) {
    try {
      return TsSegment.read(Streams.program(STREAM, program(name), 0), OptionalLong.empty())
          .tracks()
          .stream()
          .filter(it -> it.format() instanceof VideoFormat == name.startsWith("v"))
          .findFirst()
          .orElseThrow();
    } catch (MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }
}
