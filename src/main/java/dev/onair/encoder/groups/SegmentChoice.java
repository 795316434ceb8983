package dev.onair.encoder.groups;

import dev.onair.encoder.settings.Gop;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.packaging.PackagingLimits;
import java.util.Comparator;
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

  /**
   * Chooses: what the group says, if each video's closed GOPs divide it and it divides the
   * endpoints'; else the shortest that does, unless that is many GOPs; else as long as the longest
   * GOP, cut to whole seconds, since a segment ends with the first GOP after its length.
   *
   * @param videos the names of the videos in the group
   * @param said seconds, by the group's own settings
   */
  static SegmentChoice of(JsonPlace settings, Set<String> videos, Optional<Double> said) {
    List<Gop> gops =
        VideoSettings.of(settings)
            .filter(v -> v.description().text("name").filter(videos::contains).isPresent())
            .flatMap(video -> Gop.of(video).stream())
            .filter(gop -> gop.closed().isPresent())
            .toList();
    Optional<Gop> longest = gops.stream().max(Comparator.comparing(SegmentChoice::length));
    Optional<Integer> whole =
        said.filter(length -> length >= 1 && length == Math.rint(length))
            .map(Double::intValue)
            .filter(length -> fits(length, gops));
    Optional<Integer> fitting = fitting(gops, longest.map(SegmentChoice::length).orElse(1.0));
    if (whole.isPresent()
        && (fitsEndpoints(whole.get()) || fitting.filter(SegmentChoice::fitsEndpoints).isEmpty())) {
      return new SegmentChoice(whole.get(), "");
    }
    int seconds =
        fitting.orElseGet(
            () -> Math.max(1, longest.map(SegmentChoice::length).orElse(1.0).intValue()));
    double real = longest.flatMap(gop -> gop.segment(seconds)).orElse((double) seconds);
    if (said.filter(length -> Gop.isEqual(length, real)).isPresent()) {
      return new SegmentChoice(seconds, "");
    }
    String instead = said.map(length -> " instead of " + Gop.seconds(length)).orElse("");
    String by = longest.map(gop -> ", by the GOP of " + Gop.seconds(length(gop))).orElse("");
    return new SegmentChoice(seconds, "segments of " + Gop.seconds(real) + instead + by);
  }

  /** The shortest that all GOPs divide, those first that fit the endpoints. */
  private static Optional<Integer> fitting(List<Gop> gops, double longest) {
    boolean alike = gops.stream().map(SegmentChoice::length).distinct().count() < 2;
    return IntStream.rangeClosed(1, (int) PackagingLimits.LONGEST_SEGMENT.toSeconds())
        .filter(length -> fits(length, gops))
        // Renditions of one GOP keep in step by themselves, and short segments cost less delay.
        .filter(length -> !alike || length <= Math.max(ENDPOINT, longest))
        .boxed()
        .min(
            Comparator.comparing((Integer length) -> !fitsEndpoints(length))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean fitsEndpoints(int seconds) {
    return ENDPOINT % seconds == 0;
  }

  private static boolean fits(int seconds, List<Gop> gops) {
    return gops.stream().allMatch(gop -> gop.divides(seconds));
  }

  private static double length(Gop gop) {
    return gop.closed().orElseThrow();
  }
}
