package dev.onair.config.section;

import dev.onair.config.section.SettingType.Kind;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.Bitrate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A kind of single value: what is made of its text, or what is wrong with it.
 *
 * @param type what a listener hears of it
 * @param remedy what to do where it is missing: "give one", "allowed are 1 to 5"
 * @param parser makes it of a text
 */
public record Scalar<T>(SettingType type, String remedy, Parser<T> parser) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private static final String GIVE_ONE = "give one";

  /** Makes a value of a text, or says what is wrong with that. */
  @FunctionalInterface
  public interface Parser<T> {
    Optional<T> parse(String text, BiConsumer<Flaw, String> problem);
  }

  /** Any text. */
  static Scalar<String> text() {
    return new Scalar<>(SettingType.text(), GIVE_ONE, (text, problem) -> Optional.of(text));
  }

  /** A text of a form. */
  static Scalar<String> formed(Pattern form, String expected) {
    Parser<String> parser =
        (text, problem) -> {
          if (form.matcher(text).matches()) {
            return Optional.of(text);
          }
          problem.accept(Flaw.FORMAT, "'%s' is not %s".formatted(text, expected));
          return Optional.empty();
        };
    return new Scalar<>(SettingType.formed(form, expected), GIVE_ONE, parser);
  }

  /** One of several texts. */
  static Scalar<String> oneOf(List<String> allowed) {
    return choice(allowed, Function.identity());
  }

  /** One of an enum's constants, by its name. */
  static <E extends Enum<E>> Scalar<E> oneOf(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return choice(names, name -> Enum.valueOf(type, name));
  }

  /** A whole number within a range, ends included. */
  static Scalar<Integer> integer(int min, int max) {
    return new Range<>(min, max, Object::toString)
        .of(SettingType.wholeNumber(min, max), parser(Integer::valueOf, "a whole number"));
  }

  /** A number in decimal notation; no NaN, and nothing infinite. */
  static Scalar<Double> number() {
    return parsed(Scalar::number, "a number");
  }

  /** A switch: true or false. */
  static Scalar<Boolean> flag() {
    Function<String, Boolean> parser =
        text ->
            switch (text) {
              case "true", "yes", "on" -> true;
              case "false", "no", "off" -> false;
              default -> throw new IllegalArgumentException(text);
            };
    return new Scalar<>(
        SettingType.flag(), "allowed are true, false", parser(parser, "true or false"));
  }

  /** A duration with its unit, within a range, ends included. */
  static Scalar<Duration> duration(Duration min, Duration max) {
    Range<Duration> range = new Range<>(min, max, Durations::format);
    return range.of(
        SettingType.formed(Durations.FORM, range.toString()),
        parser(Durations::parse, "a duration with its unit, such as 500ms, 4s or 14 days"));
  }

  /** A bitrate with its unit. */
  static Scalar<Bitrate> bitrate() {
    return new Scalar<>(
        SettingType.formed(Bitrate.FORM, Bitrate.EXPECTED),
        GIVE_ONE,
        parser(Bitrate::parse, Bitrate.EXPECTED));
  }

  /**
   * What a function makes of a text.
   *
   * @param parser throws an {@link IllegalArgumentException} for a text that can't be one
   * @param expected what it must be, in words
   */
  static <T> Scalar<T> parsed(Function<String, T> parser, String expected) {
    return new Scalar<>(SettingType.parsed(expected), GIVE_ONE, parser(parser, expected));
  }

  /** Whether it is one of several texts; other settings may depend on which. */
  boolean isChoice() {
    return type.kind() == Kind.CHOICE;
  }

  private static <T> Scalar<T> choice(List<String> allowed, Function<String, T> constant) {
    Parser<T> parser =
        (text, problem) -> {
          if (allowed.contains(text)) {
            return Optional.of(constant.apply(text));
          }
          problem.accept(Flaw.CHOICE, Suggestions.notAllowed(text, allowed));
          return Optional.empty();
        };
    String remedy = "allowed are " + Suggestions.list(allowed);
    return new Scalar<>(SettingType.oneOf(allowed), remedy, parser);
  }

  private static <T> Parser<T> parser(Function<String, T> function, String expected) {
    return (text, problem) -> {
      try {
        return Optional.of(function.apply(text));
      } catch (IllegalArgumentException e) {
        problem.accept(Flaw.FORMAT, "'" + text + "' is not " + expected);
        return Optional.empty();
      }
    };
  }

  /** Java's own parser takes more: NaN, 0x1p3 and 1d. */
  private static double number(String text) {
    double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /** Values from one end to another. */
  private record Range<T extends Comparable<T>>(T min, T max, Function<T, String> format) {

    Scalar<T> of(SettingType type, Parser<T> any) {
      return new Scalar<>(
          type,
          "allowed are " + this,
          (text, problem) -> any.parse(text, problem).filter(value -> holds(value, problem)));
    }

    private boolean holds(T value, BiConsumer<Flaw, String> problem) {
      boolean holds = value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
      if (!holds) {
        problem.accept(
            Flaw.RANGE, "%s is out of range; allowed are %s".formatted(format.apply(value), this));
      }
      return holds;
    }

    @Override
    public String toString() {
      return format.apply(min) + " to " + format.apply(max);
    }
  }
}
