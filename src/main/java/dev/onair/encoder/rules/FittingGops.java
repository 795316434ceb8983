package dev.onair.encoder.rules;

import dev.onair.encoder.settings.Gop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What to say instead of a GOP that does not fit.
 *
 * @param gop which does not
 * @param segment the length that segments should have, in seconds
 */
record FittingGops(Gop gop, double segment) {

  /** Whole milliseconds: what people write. */
  private static final double PER_MILLISECOND = 1000;

  /** How segments get the length that they should have, or one that is nearer. */
  String advice() {
    List<String> ways = new ArrayList<>();
    List<String> sizes = sizes();
    if (gop.cadence() != 1 && closed().divides(segment)) {
      ways.add("close every GOP");
    }
    if (!sizes.isEmpty()) {
      ways.add("use " + orList(sizes));
    }
    shorter().ifPresent(ways::add);
    return ways.isEmpty() ? "take another frame rate" : String.join(", or ", ways);
  }

  /** How segments get a length that those of another rendition have. */
  String adviceFor(double length) {
    FittingGops fitting = new FittingGops(gop, length);
    List<String> sizes = Gop.isEqual(length, segment) ? fitting.sizes() : List.of();
    List<String> same = sizes.isEmpty() ? fitting.size(length).stream().toList() : sizes;
    return same.isEmpty() ? "say the same frame rate and GOP in all" : "use " + orList(same);
  }

  /** GOPs of whole seconds, and of a half where the segment is but one. */
  private List<String> sizes() {
    DoubleStream halves = segment == 1 ? DoubleStream.of(0.5) : DoubleStream.empty();
    DoubleStream whole =
        IntStream.rangeClosed(1, (int) segment)
            .filter(length -> segment % length == 0)
            .asDoubleStream();
    return DoubleStream.concat(halves, whole)
        .boxed()
        .flatMap(length -> size(length).stream())
        .toList();
  }

  /** The size of which a closed GOP comes every so many seconds; absent where there is none. */
  private Optional<String> size(double length) {
    double perSecond = gop.inSeconds() ? 1 : gop.frameRate().orElse(1.0);
    Gop possible = new Gop(length * perSecond / gop.cadence(), gop.inSeconds(), 1, gop.frameRate());
    double milliseconds = possible.size() * PER_MILLISECOND;
    return possible.isOfWholeFrames() && Math.abs(milliseconds - Math.rint(milliseconds)) < 1e-6
        ? Optional.of(Gop.number(possible.size()) + (gop.inSeconds() ? " s" : " frames"))
        : Optional.empty();
  }

  /** A shorter segment with which fewer GOPs make one. */
  private Optional<String> shorter() {
    return gop.segment(segment)
        .filter(real -> gop.isOfWholeFrames())
        .map(real -> real - gop.closed().orElseThrow())
        .filter(real -> real >= 1)
        .map(
            real ->
                "a segment length of %s%s"
                    .formatted(
                        Gop.seconds(Math.floor(real + 1e-6)),
                        Gop.isEqual(real, Math.rint(real))
                            ? ""
                            : ", with which segments are %s long".formatted(Gop.seconds(real))));
  }

  private Gop closed() {
    return new Gop(gop.size(), gop.inSeconds(), 1, gop.frameRate());
  }

  private static String orList(List<String> texts) {
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
  }
}
