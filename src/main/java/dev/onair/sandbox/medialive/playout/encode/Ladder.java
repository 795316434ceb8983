package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.media.codec.FrameRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a channel encodes: its renditions, and what is in which program.
 *
 * @param rungs the video descriptions that a program has, in the order of the settings
 * @param tracks the audio descriptions that a program has, in the order of the settings
 * @param programs the outputs, by number
 * @param leftOut what the settings ask for and is not encoded here, a sentence each
 */
public record Ladder(
    List<Rung> rungs, List<Track> tracks, List<Program> programs, List<String> leftOut) {

  /** Of the pattern where a rung has the source's: assumed. */
  static final FrameRate SOURCE_RATE = new FrameRate(25, 1);

  /** The same of its size. */
  static final Size SOURCE_SIZE = new Size(1920, 1080);

  private static final long TICKS = 90_000;
  private static final int ROUND_SECONDS = 16;
  private static final int LONGEST_ROUND_SECONDS = 64;

  public Ladder {
    rungs = List.copyOf(rungs);
    tracks = List.copyOf(tracks);
    programs = List.copyOf(programs);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * That of a channel.
   *
   * @param settings the channel's {@code encoderSettings}, in the API's form
   * @param destinations ids of the destinations that are played to; output groups with others are
   *     not encoded
   */
  public static Ladder of(JsonNode settings, Set<String> destinations, Abilities abilities) {
    return new LadderReader(settings, destinations, abilities).read();
  }

  /** That of the fastest rung, and of the pattern. */
  public FrameRate frameRate() {
    return rungs.stream()
        .map(Ladder::rate)
        .max(Comparator.comparingDouble(FrameRate::perSecond))
        .orElse(SOURCE_RATE);
  }

  /**
   * How many frames a round of the pattern has: 16 s of the fastest rung, or as much more as makes
   * whole GOPs of all rungs and whole ticks of 90 kHz.
   */
  public int roundFrames() {
    FrameRate rate = frameRate();
    long ticks = TICKS * rate.denominator();
    long whole = leastCommonMultiple(ticks, rate.numerator()) / ticks;
    for (Rung rung : rungs) {
      double frames = rung.gop().frames(rate(rung)) * rate.perSecond() / rate(rung).perSecond();
      whole = leastCommonMultiple(whole, Math.max(1, Math.round(frames)));
      if (whole > LONGEST_ROUND_SECONDS * rate.perSecond()) {
        return (int) Math.round(ROUND_SECONDS * rate.perSecond());
      }
    }
    return (int) (whole * (long) Math.ceil(ROUND_SECONDS * rate.perSecond() / whole));
  }

  /** That of the largest rung, and of the pattern. */
  Size largest() {
    return rungs.stream()
        .map(Ladder::size)
        .max(Comparator.comparingLong(Size::pixels))
        .orElse(SOURCE_SIZE);
  }

  /** CPU seconds that a second of it takes. */
  public double cost(Preset preset) {
    return rungs.stream().mapToDouble(rung -> cost(rung, preset)).sum();
  }

  private static double cost(Rung rung, Preset preset) {
    double megapixels = size(rung).pixels() * rate(rung).perSecond() / 1e6;
    return megapixels * preset.millisPerMegapixel(rung.codec()) / 1000;
  }

  /** The rung that takes most. */
  public Rung top() {
    return rungs.stream()
        .max(Comparator.comparingDouble(rung -> cost(rung, Preset.ULTRAFAST)))
        .orElseThrow();
  }

  /**
   * This, less one rung and the programs with it.
   *
   * @param sentence what is said of it
   */
  public Ladder without(Rung rung, String sentence) {
    List<Program> kept =
        programs.stream()
            .filter(program -> !program.rung().equals(Optional.of(rung.name())))
            .toList();
    List<Track> heard =
        tracks.stream()
            .filter(track -> kept.stream().anyMatch(p -> p.tracks().contains(track.name())))
            .toList();
    List<Rung> rest = rungs.stream().filter(other -> !other.equals(rung)).toList();
    return new Ladder(rest, heard, kept, and(sentence));
  }

  /**
   * This at half its frame rates, with GOPs as long as before.
   *
   * @param sentence what is said of it
   */
  public Ladder halved(String sentence) {
    return new Ladder(rungs.stream().map(Rung::halved).toList(), tracks, programs, and(sentence));
  }

  private List<String> and(String sentence) {
    List<String> all = new ArrayList<>(leftOut);
    all.add(sentence);
    return all;
  }

  static FrameRate rate(Rung rung) {
    return rung.rate().orElse(SOURCE_RATE);
  }

  static Size size(Rung rung) {
    return rung.size().orElse(SOURCE_SIZE);
  }

  private static long leastCommonMultiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return a / x * b;
  }
}
