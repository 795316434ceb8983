package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * GOPs are whole numbers of frames, and closed ones divide the segment, so that every rendition is
 * cut at the same pictures. MediaLive makes frames of seconds only when the channel runs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/mediapackage-v2-low-latency.html">AWS:
 *     low latency outputs</a>
 */
final class GopRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    Optional<Double> segment = PackagerGroup.segmentLength(settings);
    if (segment.isEmpty()) {
      return List.of();
    }
    return PackagerGroup.videos(settings)
        .flatMap(video -> check(video, segment.get()).stream())
        .toList();
  }

  /** What is wrong with the GOPs of one video. */
  static List<SettingsFinding> check(VideoSettings video, double segment) {
    JsonPlace place = video.place();
    Optional<Double> size = place.number("gopSize");
    if (size.isEmpty()) {
      return List.of(
          SettingsFinding.error(
              place.path(),
              Flaw.of("gop-size"),
              "gopSize is missing; add one that divides the " + seconds(segment) + " segment"));
    }
    JsonPath path = place.child("gopSize");
    boolean inSeconds = place.text("gopSizeUnits").filter("SECONDS"::equals).isPresent();
    Optional<Double> frameRate = video.framesPerSecond();
    if (!inSeconds && frameRate.isEmpty()) {
      return List.of(
          SettingsFinding.error(
              path,
              Flaw.of("frames"),
              "a GOP in frames has no known length where the source decides on the frame rate; give"
                  + " it in seconds, or give a frame rate"));
    }
    Gop gop =
        new Gop(size.get(), inSeconds, place.number("gopClosedCadence").orElse(1.0), frameRate);
    return gop.problem(segment).stream()
        .map(
            problem ->
                SettingsFinding.error(
                    path, Flaw.of("segment"), gop + problem + "; " + gop.remedy(segment)))
        .toList();
  }

  /**
   * A GOP.
   *
   * @param size its length, in seconds or in frames
   * @param cadence every how many-th is closed; only there can segments begin
   * @param frameRate frames a second; absent where the source decides, and then the size is in
   *     seconds
   */
  private record Gop(double size, boolean inSeconds, double cadence, Optional<Double> frameRate) {

    Optional<String> problem(double segment) {
      if (!ofWholeFrames(size)) {
        String frames = inSeconds ? " (" + number(size * frameRate.get()) + ")" : "";
        return Optional.of(" is not a whole number of frames" + frames);
      }
      return divides(segment)
          ? Optional.empty()
          : Optional.of(" does not divide the " + seconds(segment) + " segment");
    }

    private boolean ofWholeFrames(double length) {
      return inSeconds ? frameRate.filter(rate -> !exact(length * rate)).isEmpty() : exact(length);
    }

    private boolean divides(double segment) {
      double count = segment * perSecond() / (size * cadence);
      // What is not positive is refused elsewhere.
      return count <= 0
          || Double.isInfinite(count)
          || (Math.round(count) >= 1 && Math.abs(count - Math.round(count)) < 1e-6);
    }

    String remedy(double segment) {
      List<String> sizes = sizes(segment);
      if (cadence == 1) {
        return sizes.isEmpty()
            ? "take another frame rate or a longer segment"
            : "use " + orList(sizes);
      }
      Gop closed = new Gop(size, inSeconds, 1, frameRate);
      String more = closed.problem(segment).isEmpty() ? "" : ", and " + closed.remedy(segment);
      return "close every GOP" + more + (sizes.isEmpty() ? "" : ", or use " + orList(sizes));
    }

    /** What would do: sizes of whole seconds, and of a half where the segment is but one. */
    private List<String> sizes(double segment) {
      DoubleStream halves = segment == 1 ? DoubleStream.of(0.5) : DoubleStream.empty();
      DoubleStream whole =
          IntStream.rangeClosed(1, (int) segment)
              .filter(length -> segment % length == 0)
              .asDoubleStream();
      return DoubleStream.concat(halves, whole)
          .map(length -> length * perSecond() / cadence)
          .filter(possible -> ofWholeFrames(possible) && exact(possible * 1000))
          .mapToObj(possible -> number(possible) + unit())
          .toList();
    }

    private double perSecond() {
      return inSeconds ? 1 : frameRate.get();
    }

    private String unit() {
      return inSeconds ? " s" : " frames";
    }

    private static boolean exact(double number) {
      return Math.abs(number - Math.rint(number)) < 1e-9;
    }

    private static String orList(List<String> texts) {
      int last = texts.size() - 1;
      return last == 0
          ? texts.get(0)
          : String.join(", ", texts.subList(0, last)) + " or " + texts.get(last);
    }

    @Override
    public String toString() {
      String length = inSeconds ? "" : " (" + seconds(size / perSecond()) + ")";
      String closed = cadence == 1 ? "" : ", closed every " + number(cadence) + ",";
      return number(size) + unit() + length + closed;
    }
  }

  private static String seconds(double seconds) {
    return number(seconds) + " s";
  }

  private static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
