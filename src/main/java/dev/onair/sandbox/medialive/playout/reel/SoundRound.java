package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.AudioFormat;
import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.media.ts.TsPacket;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Makes a round of a PID of sound: whole frames of the encoder, each at its exact time. */
final class SoundRound {

  /** How long before its time a frame has arrived, where the clock comes with the sound: 0.1 s. */
  private static final long EARLY = 9_000;

  private static final long SECOND = 90_000;

  private final ProgramMap map;
  private final int pid;
  private final List<AccessUnit> frames;
  private final AudioFormat format;

  private SoundRound(ProgramMap map, int pid, List<AccessUnit> frames, AudioFormat format) {
    this.map = map;
    this.pid = pid;
    this.frames = frames;
    this.format = format;
  }

  /**
   * The round.
   *
   * @param zero when the first picture is shown, 90 kHz; what sounds before is the encoder's
   *     beginning, and is left out
   * @param period of the pictures, 90 kHz
   */
  static ReelFile.Round of(RawStream raw, int pid, long zero, long period) throws MalformedMedia {
    ProgramMap whole =
        raw.programs().maps().values().stream()
            .filter(map -> map.streams().stream().anyMatch(stream -> stream.pid() == pid))
            .findFirst()
            .orElseThrow();
    ProgramMap alone = whole.keeping(Set.of(pid));
    TsTrack track = track(raw, alone, pid);
    if (!(track.format() instanceof AudioFormat format)) {
      throw new MalformedMedia("PID " + pid + " is no sound: " + track.format());
    }
    long half = format.frameSamples() * SECOND / format.sampleRate() / 2;
    List<AccessUnit> frames =
        track.units().stream().filter(unit -> unit.pts() >= zero - half).toList();
    return new SoundRound(whole, pid, frames, format).round(period + 2 * half);
  }

  private static TsTrack track(RawStream raw, ProgramMap alone, int pid) throws MalformedMedia {
    List<Unit> units = raw.units().getOrDefault(pid, List.of());
    ProgramWriter writer = new ProgramWriter(alone, raw.programs().mapPids().get(alone.number()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.tables(out);
    units.forEach(unit -> unit.packets().forEach(packet -> writer.packet(packet, out)));
    OptionalLong near = units.stream().mapToLong(Unit::pts).findFirst();
    return TsSegment.read(Octets.of(out), near).tracks().get(0);
  }

  /**
   * As many frames as make whole seconds, or else whole ticks.
   *
   * @param longest 90 kHz
   */
  private ReelFile.Round round(long longest) throws MalformedMedia {
    long samples = format.frameSamples();
    long rate = format.sampleRate();
    long available = Math.min(frames.size(), longest * rate / (samples * SECOND));
    long wholeSeconds = rate / gcd(samples, rate);
    long wholeTicks = rate / gcd(samples * SECOND, rate);
    long step = wholeSeconds <= available ? wholeSeconds : wholeTicks;
    int count = (int) (available / step * step);
    if (count == 0) {
      throw new MalformedMedia(
          "PID %d has %d frames of sound; a round has at least %d".formatted(pid, available, step));
    }
    return new ReelFile.Round(pid, count * samples * SECOND / rate, units(count));
  }

  /**
   * Each frame in a PES packet of its own, whatever the channel's audioFramesPerPes: partial
   * segments can be as long as they should be then.
   */
  private List<Unit> units(int count) {
    List<Unit> units = new ArrayList<>();
    ProgramWriter writer = new ProgramWriter(map, 0);
    for (int index = 0; index < count; index++) {
      units.add(unit(index, writer));
    }
    return units;
  }

  private Unit unit(int index, ProgramWriter writer) {
    long time = Reel.ZERO + (long) index * format.frameSamples() * SECOND / format.sampleRate();
    OptionalLong clock = map.pcrPid() == pid ? OptionalLong.of(time - EARLY) : OptionalLong.empty();
    Octets frame = frames.get(index).data();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.unit(pid, new AccessUnit(time, time, true, frame, 0), clock, out);
    return new Unit(pid, packets(Octets.of(out)), time, time, true);
  }

  private static List<TsPacket> packets(Octets written) {
    List<TsPacket> packets = new ArrayList<>();
    for (int at = 0; at < written.size(); at += TsPacket.SIZE) {
      packets.add(new TsPacket(written.slice(at, at + TsPacket.SIZE)));
    }
    return packets;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
