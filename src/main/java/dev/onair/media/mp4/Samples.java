package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.Ac3;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.Hevc;
import dev.onair.media.codec.NalUnits;
import dev.onair.media.codec.TrackFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes samples of access units. */
public final class Samples {

  private static final long CLOCK = 90_000;
  private static final long LONGEST = 0xffffffffL;

  private Samples() {}

  /**
   * Samples with the durations that the distance of the units' decoding times tells.
   *
   * @param units in the order of decoding, at least one
   * @param end decoding time of the unit that follows the last, 90 kHz
   * @throws MalformedMedia if decoding times go back
   */
  public static List<Sample> of(TrackFormat format, List<AccessUnit> units, long end)
      throws MalformedMedia {
    UnaryOperator<Octets> content = format.match(CONTENT);
    List<Sample> samples = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      AccessUnit unit = units.get(i);
      long next = i + 1 < units.size() ? units.get(i + 1).dts() : end;
      long decoded = scaled(format, unit.dts());
      long duration = scaled(format, next) - decoded;
      long offset = scaled(format, unit.pts()) - decoded;
      if (duration < 0 || duration > LONGEST || offset != (int) offset) {
        throw new MalformedMedia(
            "a sample is decoded at "
                + unit.dts()
                + ", shown at "
                + unit.pts()
                + ", and the next is decoded at "
                + next);
      }
      samples.add(new Sample(content.apply(unit.data()), duration, offset, unit.sync()));
    }
    return samples;
  }

  /** A time of 90 kHz in a format's timescale, rounded to the nearest. */
  public static long scaled(TrackFormat format, long time) {
    return Math.floorDiv(time * format.timescale() + CLOCK / 2, CLOCK);
  }

  /** What MP4 keeps of an access unit. */
  private static final TrackFormat.Cases<UnaryOperator<Octets>> CONTENT =
      new TrackFormat.Cases<>() {
        @Override
        public UnaryOperator<Octets> avc(Avc format) {
          Set<Octets> described = new HashSet<>(format.sequenceSets());
          described.addAll(format.pictureSets());
          return data -> measured(data, AVC, described);
        }

        @Override
        public UnaryOperator<Octets> hevc(Hevc format) {
          Set<Octets> described = new HashSet<>(format.videoSets());
          described.addAll(format.sequenceSets());
          described.addAll(format.pictureSets());
          return data -> measured(data, HEVC, described);
        }

        @Override
        public UnaryOperator<Octets> aac(Aac format) {
          return Aac::raw;
        }

        @Override
        public UnaryOperator<Octets> ac3(Ac3 format) {
          return data -> data;
        }
      };

  /**
   * Which units of a codec say nothing in MP4, or may stand in the description.
   *
   * @param shift of the type in a unit's first byte
   * @param idle types of delimiters and filler
   * @param parameters types of parameter sets
   */
  private record UnitTypes(int shift, int mask, Set<Integer> idle, Set<Integer> parameters) {
    int of(Octets unit) {
      return unit.at(0) >> shift & mask;
    }
  }

  private static final UnitTypes AVC = new UnitTypes(0, 0x1f, Set.of(9, 12), Set.of(7, 8));
  private static final UnitTypes HEVC = new UnitTypes(1, 0x3f, Set.of(35, 38), Set.of(32, 33, 34));

  /**
   * NAL units after their lengths, but for those that the description has; a set that is new stays.
   */
  private static Octets measured(Octets data, UnitTypes types, Set<Octets> described) {
    BoxWriter out = new BoxWriter();
    for (Octets unit : NalUnits.of(data)) {
      int type = types.of(unit);
      boolean known = types.parameters().contains(type) && described.contains(unit);
      if (!known && !types.idle().contains(type)) {
        out.u32(unit.size()).octets(unit);
      }
    }
    return out.octets();
  }
}
