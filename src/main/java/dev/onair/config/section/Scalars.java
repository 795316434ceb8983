package dev.onair.config.section;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.config.values.Bitrates;
import dev.onair.config.values.Durations;
import dev.onair.config.values.Expressions;
import dev.onair.config.values.Suggestions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The single values of a configuration object, each by the kind that a reader wants. */
abstract sealed class Scalars extends Node permits Section {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final String GIVE_ONE = "is missing; give one";

  Scalars(Place place, ConfigObject own, ConfigObject defaults) {
    super(place, own, defaults);
  }

  /** A required, non-empty text. */
  public final String text(String key) {
    return required(key, optionalText(key), "", GIVE_ONE);
  }

  /** A non-empty text. */
  public final Optional<String> optionalText(String key) {
    note(key, SettingType.text());
    return scalar(key)
        .flatMap(
            text -> {
              if (text.isBlank()) {
                error(key, "is empty; give a value, or leave the key out");
                return Optional.empty();
              }
              return Optional.of(text);
            });
  }

  /**
   * A text of a form.
   *
   * @param form what the whole text must match
   * @param expected what it must be, in words
   */
  public final Optional<String> optionalText(String key, Pattern form, String expected) {
    note(key, SettingType.formed(form, expected));
    return optionalText(key).filter(text -> fits(key, text, form, expected));
  }

  /** A required text of a form; empty where it is missing or of another. */
  public final String text(String key, Pattern form, String expected) {
    return required(key, optionalText(key, form, expected), "", GIVE_ONE);
  }

  /** One of an enum's constants, by its name. */
  public final <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String missing = "is missing; allowed are " + Suggestions.list(names(type));
    return required(key, optionalOneOf(key, type), type.getEnumConstants()[0], missing);
  }

  /** One of an enum's constants, by its name. */
  public final <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
    return optionalOneOf(key, names(type)).map(text -> Enum.valueOf(type, text));
  }

  /** One of several texts; empty where it is none of them. */
  public final String oneOf(String key, List<String> allowed) {
    String missing = "is missing; allowed are " + Suggestions.list(allowed);
    return required(key, optionalOneOf(key, allowed), "", missing);
  }

  /** One of several texts; empty where it is none of them. */
  public final Optional<String> optionalOneOf(String key, List<String> allowed) {
    note(key, SettingType.oneOf(allowed));
    return optionalText(key).filter(text -> isOneOf(key, text, allowed));
  }

  /** A whole number within a range, ends included. */
  public final int integer(String key, int min, int max) {
    String missing = "is missing; allowed are %d to %d".formatted(min, max);
    return required(key, optionalInteger(key, min, max), min, missing);
  }

  /** A whole number within a range, ends included. */
  public final Optional<Integer> optionalInteger(String key, int min, int max) {
    note(key, SettingType.wholeNumber(min, max));
    return parsed(key, text -> Integer.valueOf(text), "a whole number")
        .flatMap(number -> inRange(key, number, min, max, Object::toString));
  }

  /** A number in decimal notation; no NaN, and nothing infinite. */
  public final Optional<Double> optionalNumber(String key) {
    return parsed(key, Scalars::number, "a number");
  }

  /** A number within a range, ends included. */
  public final Optional<Double> optionalNumber(String key, double min, double max) {
    note(key, SettingType.number(min, max));
    return parsed(key, Scalars::number, "a number")
        .flatMap(number -> inRange(key, number, min, max, Object::toString));
  }

  /** A switch: true or false. */
  public final boolean flag(String key) {
    return required(key, optionalFlag(key), false, "is missing; allowed are true, false");
  }

  /** A switch: true or false. */
  public final Optional<Boolean> optionalFlag(String key) {
    note(key, SettingType.flag());
    return parsed(
        key,
        text ->
            switch (text) {
              case "true", "yes", "on" -> true;
              case "false", "no", "off" -> false;
              default -> throw new IllegalArgumentException(text);
            },
        "true or false");
  }

  /** A duration with its unit, such as {@code 4s}, within a range, ends included. */
  public final Duration duration(String key, Duration min, Duration max) {
    String missing =
        "is missing; allowed are %s to %s".formatted(Durations.format(min), Durations.format(max));
    return required(key, optionalDuration(key, min, max), min, missing);
  }

  /** A duration with its unit, such as {@code 4s}, within a range, ends included. */
  public final Optional<Duration> optionalDuration(String key, Duration min, Duration max) {
    note(
        key,
        SettingType.formed(Durations.FORM, Durations.format(min) + " to " + Durations.format(max)));
    return parsed(key, Durations::parse, "a duration with its unit, such as 500ms, 4s or 14 days")
        .flatMap(duration -> inRange(key, duration, min, max, Durations::format));
  }

  /** A bitrate with its unit, such as {@code 2700 kbps}, in bit/s. */
  public final Optional<Long> optionalBitrate(String key) {
    note(key, SettingType.formed(Bitrates.FORM, Bitrates.EXPECTED));
    return parsed(key, Bitrates::parse, Bitrates.EXPECTED);
  }

  /** A value that a parser makes from its text. */
  public final <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
    note(key, SettingType.parsed(expected));
    return optionalText(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(parser.apply(text));
              } catch (IllegalArgumentException e) {
                error(key, "'" + text + "' is not " + expected);
                return Optional.empty();
              }
            });
  }

  private <T> T required(String key, Optional<T> value, T standIn, String missing) {
    listener().demanded(key);
    if (value.isEmpty() && value(key).isEmpty()) {
      error(key, missing);
    }
    return value.orElse(standIn);
  }

  /** Java's own parser takes more: NaN, 0x1p3 and 1d. */
  private static double number(String text) {
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  private Optional<String> scalar(String key) {
    Optional<ConfigValue> value = value(key);
    if (value.isPresent()
        && (value.get() instanceof ConfigObject || value.get() instanceof ConfigList)) {
      error(key, "is " + Locations.kind(value.get()) + "; give a single value");
      return Optional.empty();
    }
    Optional<String> text = value.map(Locations::text);
    if (text.filter(Expressions::isIn).isPresent()) {
      error(key, Expressions.REFUSED);
      return Optional.empty();
    }
    return text;
  }

  private boolean isOneOf(String key, String text, List<String> allowed) {
    boolean found = allowed.contains(text);
    if (found) {
      listener().chosen(key, text);
    } else {
      error(key, Suggestions.notAllowed(text, allowed));
    }
    return found;
  }

  private boolean fits(String key, String text, Pattern form, String expected) {
    boolean fits = form.matcher(text).matches();
    if (!fits) {
      error(key, "'%s' is not %s".formatted(text, expected));
    }
    return fits;
  }

  final void note(String key, SettingType type) {
    listener().asked(key, type, documented(key));
  }

  private <T extends Comparable<T>> Optional<T> inRange(
      String key, T value, T min, T max, Function<T, String> format) {
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      error(
          key,
          "%s is out of range; allowed are %s to %s"
              .formatted(format.apply(value), format.apply(min), format.apply(max)));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
