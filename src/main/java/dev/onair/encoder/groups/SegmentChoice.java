package dev.onair.encoder.groups;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.packaging.PackagingLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long the segments are that go to the packager, where an output group of another kind says
 * nothing of it, or what doesn't fit.
 *
 * @param seconds whole seconds
 * @param reason in words; empty where it is what the group says
 */
record SegmentChoice(int seconds, String reason) {

  /** The segment that origin endpoints have by default: what divides it fits them. */
  private static final int ENDPOINT = 4;

  private static final double EXACT = 1e-6;

  /**
   * Chooses: what the group says, if each video's closed GOPs divide it and it divides the
   * endpoints'; else the shortest that does, unless that is many GOPs; else as long as the longest
   * GOP, cut to whole seconds, since a segment ends with the first GOP after its length.
   *
   * @param videos the names of the videos in the group
   * @param said seconds, by the group's own settings
   */
  static SegmentChoice of(JsonPlace settings, Set<String> videos, Optional<Double> said) {
    List<Double> gops =
        VideoSettings.of(settings)
            .filter(v -> v.description().text("name").filter(videos::contains).isPresent())
            .flatMap(video -> closedGop(video).stream())
            .toList();
    Optional<Integer> whole =
        said.filter(length -> length == Math.rint(length) && isMultiple(length, gops))
            .map(Double::intValue);
    if (whole.filter(SegmentChoice::fitsEndpoints).isPresent()) {
      return new SegmentChoice(whole.get(), "");
    }
    boolean alike = gops.stream().distinct().count() < 2;
    Optional<Integer> fitting =
        IntStream.rangeClosed(1, (int) PackagingLimits.LONGEST_SEGMENT.toSeconds())
            .filter(length -> isMultiple(length, gops))
            // Renditions of one GOP keep in step by themselves, and short segments cost less delay.
            .filter(length -> !alike || length <= Math.max(ENDPOINT, longest))
            .boxed()
            .min((a, b) -> rank(a) == rank(b) ? a - b : rank(a) - rank(b));
    if (whole.isPresent() && fitting.filter(SegmentChoice::fitsEndpoints).isEmpty()) {
      return new SegmentChoice(whole.get(), "");
    }
    int seconds = fitting.orElse(Math.max(1, (int) longest));
    double real = Math.ceil(seconds / longest - EXACT) * longest;
    if (said.filter(length -> Math.abs(length - real) < EXACT).isPresent()) {
      return new SegmentChoice(seconds, "");
    }
    String instead = said.map(length -> " instead of " + text(length) + " s").orElse("");
    String by = gops.isEmpty() ? "" : ", by the GOP of " + text(longest) + " s";
    return new SegmentChoice(seconds, "segments of " + text(real) + " s" + instead + by);
  }

  private static boolean fitsEndpoints(int seconds) {
    return ENDPOINT % seconds == 0;
  }

  private static int rank(int seconds) {
    return fitsEndpoints(seconds) ? 0 : 1;
  }

  private static boolean isMultiple(double length, List<Double> gops) {
    return length >= 1 && gops.stream().allMatch(gop -> isMultiple(length, gop));
  }

  private static boolean isMultiple(double length, double gop) {
    double count = length / gop;
    return Math.rint(count) >= 1 && Math.abs(count - Math.rint(count)) < EXACT;
  }

  /** Seconds from one closed GOP to the next; absent where it can't be known. */
  private static Optional<Double> closedGop(VideoSettings video) {
    boolean inSeconds = video.place().text("gopSizeUnits").filter("SECONDS"::equals).isPresent();
    double cadence = video.place().number("gopClosedCadence").filter(n -> n > 0).orElse(1.0);
    Optional<Double> size = video.place().number("gopSize");
    return (inSeconds
            ? size
            : size.flatMap(frames -> video.framesPerSecond().map(rate -> frames / rate)))
        .map(length -> length * cadence)
        .filter(length -> length > 0);
  }

  private static String text(double seconds) {
    return BigDecimal.valueOf(seconds)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
