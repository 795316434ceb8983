package dev.onair.media.codec;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures, each of which is a PES packet with times, and those without that follow it; packets
 * with times, but without any part of a picture, are left out.
 */
abstract class VideoUnits implements TrackReader {

  /** MP4 tells the length of a parameter set in 16 bits. */
  private static final int MAX_SET = 0xffff;

  private final List<AccessUnit> units = new ArrayList<>();
  private Optional<Open> last = Optional.empty();
  private Optional<TrackFormat> format = Optional.empty();

  /** A picture that may still go on. */
  private static final class Open {
    final UnitTime time;
    final long position;
    final List<Octets> parts = new ArrayList<>();
    boolean sync;

    Open(UnitTime time, long position) {
      this.time = time;
      this.position = position;
    }

    AccessUnit whole() {
      return new AccessUnit(time.pts(), time.dts(), sync, Octets.join(parts), position);
    }
  }

  @Override
  public final void accept(Optional<UnitTime> time, Octets data, long position) {
    List<Octets> nalUnits = NalUnits.of(data);
    boolean sync = inspect(nalUnits);
    if (time.isPresent()) {
      if (nalUnits.stream().noneMatch(this::slice)) {
        return;
      }
      last.map(Open::whole).ifPresent(units::add);
      last = Optional.of(new Open(time.get(), position));
    }
    last.ifPresent(
        picture -> {
          picture.parts.add(data);
          picture.sync |= sync;
        });
  }

  private boolean inspect(List<Octets> nalUnits) {
    boolean sync = false;
    for (Octets unit : nalUnits) {
      sync |= sync(unit);
      if (format.isEmpty() && unit.size() <= MAX_SET) {
        parameters(unit);
      }
    }
    if (format.isEmpty()) {
      try {
        format = complete();
      } catch (MalformedMedia e) {
        forget();
      }
    }
    return sync;
  }

  @Override
  public final List<AccessUnit> units() {
    List<AccessUnit> all = new ArrayList<>(units);
    last.map(Open::whole).ifPresent(all::add);
    return all;
  }

  @Override
  public final Optional<TrackFormat> format() {
    return format;
  }

  /** Whether it is part of a picture. */
  abstract boolean slice(Octets nalUnit);

  /** Whether it is a slice of a picture with which decoding can begin. */
  abstract boolean sync(Octets nalUnit);

  /** Keeps a unit, if it is a parameter set. */
  abstract void parameters(Octets nalUnit);

  /** The format, once all sets that it takes were there. */
  abstract Optional<TrackFormat> complete() throws MalformedMedia;

  /** Drops the sets so far, which made no sense. */
  abstract void forget();
}
