package dev.onair.config.section;

import dev.onair.model.Bitrate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What has single values under its keys, which a reader asks for by their kinds. */
public interface SingleValues {

  /**
   * A value of a kind that must be there.
   *
   * @param standIn what answers for one that is missing or wrong
   */
  <T> T required(String key, Scalar<T> kind, T standIn);

  /** A value of a kind; empty where it is missing or wrong. */
  <T> Optional<T> optional(String key, Scalar<T> kind);

  /** A required, non-empty text. */
  default String text(String key) {
    return required(key, Scalar.text(), "");
  }

  /** A non-empty text. */
  default Optional<String> optionalText(String key) {
    return optional(key, Scalar.text());
  }

  /**
   * A text of a form.
   *
   * @param form what the whole text must match
   * @param expected what it must be, in words
   */
  default Optional<String> optionalText(String key, Pattern form, String expected) {
    return optional(key, Scalar.formed(form, expected));
  }

  /** A required text of a form; empty where it is missing or of another. */
  default String text(String key, Pattern form, String expected) {
    return required(key, Scalar.formed(form, expected), "");
  }

  /** One of an enum's constants, by its name. */
  default <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    return required(key, Scalar.oneOf(type), type.getEnumConstants()[0]);
  }

  /** One of an enum's constants, by its name. */
  default <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
    return optional(key, Scalar.oneOf(type));
  }

  /** One of several texts; empty where it is none of them. */
  default String oneOf(String key, List<String> allowed) {
    return required(key, Scalar.oneOf(allowed), "");
  }

  /** One of several texts; empty where it is none of them. */
  default Optional<String> optionalOneOf(String key, List<String> allowed) {
    return optional(key, Scalar.oneOf(allowed));
  }

  /** A whole number within a range, ends included. */
  default int integer(String key, int min, int max) {
    return required(key, Scalar.integer(min, max), min);
  }

  /** A whole number within a range, ends included. */
  default Optional<Integer> optionalInteger(String key, int min, int max) {
    return optional(key, Scalar.integer(min, max));
  }

  /** A number in decimal notation; no NaN, and nothing infinite. */
  default Optional<Double> optionalNumber(String key) {
    return optional(key, Scalar.number());
  }

  /** A switch: true or false. */
  default boolean flag(String key) {
    return required(key, Scalar.flag(), false);
  }

  /** A switch: true or false. */
  default Optional<Boolean> optionalFlag(String key) {
    return optional(key, Scalar.flag());
  }

  /** A duration with its unit, such as {@code 4s}, within a range, ends included. */
  default Duration duration(String key, Duration min, Duration max) {
    return required(key, Scalar.duration(min, max), min);
  }

  /** A duration with its unit, such as {@code 4s}, within a range, ends included. */
  default Optional<Duration> optionalDuration(String key, Duration min, Duration max) {
    return optional(key, Scalar.duration(min, max));
  }

  /** A bitrate with its unit, such as {@code 2700 kbps}. */
  default Optional<Bitrate> optionalBitrate(String key) {
    return optional(key, Scalar.bitrate());
  }

  /** A value that a parser makes from its text. */
  default <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
    return optional(key, Scalar.parsed(parser, expected));
  }
}
