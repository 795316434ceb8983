package dev.onair.media.codec;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Pictures, each of which is a PES packet with times, and those without that follow it; packets
 * without any part of a picture are left out.
 */
abstract class VideoUnits implements TrackReader {

  private final List<AccessUnit> units = new ArrayList<>();
  private Optional<TrackFormat> format = Optional.empty();

  @Override
  public final void accept(Optional<UnitTime> time, Octets data, long position) {
    if (time.isEmpty() && units.isEmpty()) {
      return;
    }
    List<Octets> nalUnits = NalUnits.of(data);
    boolean sync = inspect(nalUnits);
    if (nalUnits.stream().noneMatch(this::slice)) {
      return;
    }
    if (time.isPresent()) {
      units.add(new AccessUnit(time.get().pts(), time.get().dts(), sync, data, position));
    } else {
      AccessUnit last = units.remove(units.size() - 1);
      Octets joined = Octets.join(List.of(last.data(), data));
      units.add(
          new AccessUnit(last.pts(), last.dts(), last.sync() || sync, joined, last.position()));
    }
  }

  private boolean inspect(List<Octets> nalUnits) {
    boolean sync = false;
    for (Octets unit : nalUnits) {
      sync |= sync(unit);
      if (format.isEmpty()) {
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
    return Collections.unmodifiableList(units);
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
