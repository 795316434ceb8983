package dev.onair.sandbox.mediapackage.live.manifests;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a manifest filter can ask for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/manifest-filter-query-parameters.html">AWS:
 *     manifest filtering query parameters</a>
 */
enum FilterKey {
  AUDIO_BITRATE(0, Integer.MAX_VALUE),
  AUDIO_CHANNELS(1, 32_767),
  AUDIO_CODEC("aacl", "aach", "ac-3", "ec-3"),
  AUDIO_LANGUAGE(),
  AUDIO_SAMPLE_RATE(0, Integer.MAX_VALUE),
  SUBTITLE_LANGUAGE(),
  TRICKPLAY_HEIGHT(1, Integer.MAX_VALUE),
  TRICKPLAY_TYPE("iframe", "image", "none"),
  VIDEO_BITRATE(0, Integer.MAX_VALUE),
  VIDEO_CODEC("h264", "h265", "av1"),
  VIDEO_DYNAMIC_RANGE("dv", "hdr10", "hlg", "sdr"),
  VIDEO_FRAMERATE(1, 999.999),
  VIDEO_HEIGHT(1, 32_767);

  /** A frame rate has at most three decimals, all else is a whole number. */
  private static final String RATE = "\\d{1,3}(\\.\\d{1,3})?";

  private static final String WHOLE = "\\d{1,10}";

  @SuppressWarnings("ImmutableEnumChecker") // A record.
  private final Optional<NumberRange> allowed;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> words;

  FilterKey(double least, double most) {
    this.allowed = Optional.of(new NumberRange(least, most));
    this.words = List.of();
  }

  FilterKey(String... words) {
    this.allowed = Optional.empty();
    this.words = List.of(words);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return allowed.isPresent();
  }

  /** Whether any word goes, even one that no stream has. */
  boolean isOpen() {
    return allowed.isEmpty() && words.isEmpty();
  }

  /**
   * Reads a value that is a word.
   *
   * @throws Refusal if it is none of those there are
   */
  String word(String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || (!isOpen() && !words.contains(word))) {
      throw wrong(value, "allowed are " + String.join(", ", words));
    }
    return word;
  }

  /**
   * Reads a value that is a number, or two with a hyphen between them.
   *
   * @throws Refusal if it is not, or not within what is allowed
   */
  NumberRange range(String value) {
    String form = this == VIDEO_FRAMERATE ? RATE : WHOLE;
    if (!value.matches(form + "(-" + form + ")?")) {
      throw wrong(value, "a number or a range such as 1-100 is expected");
    }
    List<Double> ends = Stream.of(value.split("-", -1)).map(Double::valueOf).toList();
    NumberRange range = new NumberRange(ends.get(0), ends.get(ends.size() - 1));
    NumberRange limits = allowed.orElseThrow();
    if (range.least() > range.most()
        || !limits.holds(range.least(), 0)
        || !limits.holds(range.most(), 0)) {
      throw wrong(
          value, "allowed are " + Decimal.of(limits.least()) + " to " + Decimal.of(limits.most()));
    }
    return range;
  }

  private Refusal wrong(String value, String expected) {
    return Refusal.bad(ManifestQuery.FILTER + ": " + key() + ":" + value + ": " + expected + ".");
  }
}
