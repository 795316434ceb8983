package dev.onair.encoder.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The GOPs of a video, of which some are closed: only there can segments end. Frame rates of
 * 30000/1001 count as 30.
 *
 * @param size the length, in seconds or in frames
 * @param inSeconds whether it is in seconds
 * @param cadence every how many-th is closed
 * @param frameRate frames a second; absent where the source decides
 */
public record Gop(double size, boolean inSeconds, double cadence, Optional<Double> frameRate) {

  private static final double EQUAL = 1e-6;

  /** The GOPs of a video; absent where it says no length that could be one. */
  public static Optional<Gop> of(VideoSettings video) {
    JsonPlace place = video.place();
    return place
        .number("gopSize")
        .filter(size -> size > 0)
        .map(
            size ->
                new Gop(
                    size,
                    place.text("gopSizeUnits").filter("SECONDS"::equals).isPresent(),
                    place.number("gopClosedCadence").filter(every -> every > 0).orElse(1.0),
                    video.framesPerSecond()));
  }

  /** Whether it is as many frames as it says. */
  public boolean isOfWholeFrames() {
    return inSeconds ? frameRate.filter(rate -> !isWhole(size * rate)).isEmpty() : isWhole(size);
  }

  /**
   * From one closed GOP to the next, in seconds; absent where that depends on the source. A length
   * in seconds becomes one of whole frames.
   */
  public Optional<Double> closed() {
    if (frameRate.isEmpty()) {
      return inSeconds ? Optional.of(size * cadence) : Optional.empty();
    }
    double rate = frameRate.get();
    double frames = inSeconds ? Math.max(1, Math.rint(size * rate)) : size;
    return Optional.of(frames * cadence / rate);
  }

  /**
   * How long segments really get, in seconds: they "end on the next keyframe after this duration".
   * Absent where that depends on the source.
   *
   * @param wanted the length that is asked for, in seconds
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html">AWS: API
   *     reference, HlsGroupSettings, segmentLength</a>
   */
  public Optional<Double> segment(double wanted) {
    return closed().map(closed -> Math.max(1, Math.ceil(wanted / closed - EQUAL)) * closed);
  }

  /** Whether segments end when they should, as far as that is known. */
  public boolean divides(double segment) {
    return isOfWholeFrames() && segment(segment).filter(real -> !isEqual(real, segment)).isEmpty();
  }

  /** Whether two lengths in seconds are the same. */
  public static boolean isEqual(double one, double other) {
    return Math.abs(one - other) < 1e-5;
  }

  /** A length in seconds as text: {@code 1.92 s}. */
  public static String seconds(double seconds) {
    return number(seconds) + " s";
  }

  /** At most three digits behind the point. */
  public static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < 1e-9;
  }

  /** {@code 48 frames (1.92 s)}, {@code 2 s, closed every 2,}. */
  @Override
  public String toString() {
    String unit = inSeconds ? " s" : " frames";
    String length =
        inSeconds ? "" : frameRate.map(rate -> " (" + seconds(size / rate) + ")").orElse("");
    String closed = cadence == 1 ? "" : ", closed every " + number(cadence) + ",";
    return number(size) + unit + length + closed;
  }
}
