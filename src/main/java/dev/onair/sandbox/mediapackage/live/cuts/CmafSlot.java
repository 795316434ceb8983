package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.Ac3;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.Hevc;
import dev.onair.media.codec.TrackFormat;
import dev.onair.media.mp4.EventMessage;
import dev.onair.media.mp4.Fragment;
import dev.onair.media.mp4.Sample;
import dev.onair.media.mp4.Samples;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes.Gone;
import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes.Reading;
import dev.onair.sandbox.mediapackage.live.timeline.PartFrames;
import dev.onair.sandbox.mediapackage.live.timeline.Piece;
import dev.onair.sandbox.mediapackage.live.timeline.Shift;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import dev.onair.sandbox.mediapackage.live.timeline.Take;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A rendition of a slot as fragments of MP4. */
final class CmafSlot {

  /** More than a slot has parts: fragments are counted on over all slots. */
  private static final long MOST_PARTS = 256;

  /** Bytes of a fragment's boxes, without what each sample adds. */
  private static final long BOXES = 110;

  /** What a sample adds: size and composition of video, size of audio; AAC loses its header. */
  private static final TrackFormat.Cases<Integer> SAMPLE =
      new TrackFormat.Cases<>() {
        @Override
        public Integer avc(Avc format) {
          return 8;
        }

        @Override
        public Integer hevc(Hevc format) {
          return 8;
        }

        @Override
        public Integer aac(Aac format) {
          return 4 - 7;
        }

        @Override
        public Integer ac3(Ac3 format) {
          return 4;
        }
      };

  private CmafSlot() {}

  /** What a part will have, within some bytes. */
  static long estimate(Take take, PartFrames part) {
    return BOXES
        + (long) take.format().match(SAMPLE) * (part.to() - part.from())
        + take.cut().bytes(part.from(), part.to());
  }

  /** A fragment for each part; ad markers before the first, if it is video's. */
  static List<Octets> parts(Slot slot, String rendition, Cutting how, Reading reading)
      throws Gone, MalformedMedia {
    Take take = slot.takes().get(rendition);
    List<AccessUnit> units = units(take, reading);
    List<EventMessage> events = how.cues() && take.track().isVideo() ? events(slot) : List.of();
    List<Octets> parts = new ArrayList<>();
    for (PartFrames part : slot.parts(rendition)) {
      List<Sample> samples =
          Samples.of(
              take.format(), units.subList(part.from(), part.to()), part.time() + part.duration());
      parts.add(
          new Fragment(
                  slot.number() * MOST_PARTS + parts.size() + 1,
                  Samples.scaled(take.format(), part.time()),
                  samples,
                  parts.isEmpty() ? events : List.of())
              .bytes());
    }
    return parts;
  }

  /** The frames, at the run's times. */
  private static List<AccessUnit> units(Take take, Reading reading) throws Gone {
    List<AccessUnit> units = new ArrayList<>();
    for (Piece piece : take.cut().pieces()) {
      TsTrack track = track(reading, piece);
      for (AccessUnit unit : track.units().subList(piece.from(), piece.to())) {
        units.add(at(unit, take.cut().time(units.size(), take.shift()), take.shift()));
      }
    }
    return units;
  }

  private static AccessUnit at(AccessUnit unit, long decoded, Shift shift) {
    long shown = decoded + shift.offset(unit.pts(), unit.dts());
    return new AccessUnit(shown, decoded, unit.sync(), unit.data(), unit.position());
  }

  private static TsTrack track(Reading reading, Piece piece) throws Gone {
    return reading.read(piece.segment()).tracks().stream()
        .filter(track -> track.pid() == piece.track().pid())
        .findFirst()
        .orElseThrow();
  }

  private static List<EventMessage> events(Slot slot) {
    return slot.cues().stream()
        .map(
            cue -> {
              Duration after = Duration.between(slot.start(), cue.at());
              long time = Math.max(0, slot.time() + ticks(after));
              long duration = cue.duration().map(CmafSlot::ticks).orElse(0xffffffffL);
              return new EventMessage(
                  EventMessage.SCTE35, "", 90_000, time, duration, cue.id(), cue.section());
            })
        .toList();
  }

  private static long ticks(Duration duration) {
    return Math.round(duration.toNanos() * 9 / 100_000.0);
  }
}
