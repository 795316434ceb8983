package dev.onair.probe.dash;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.samples.Misread;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Values of an MPD's attributes; what can't be read is noted, and taken for absent. */
final class Values {

  /** Segments of all representations: 15 minutes of 1 s of a hundred. */
  private static final int MOST_SEGMENTS = 100_000;

  private final List<Misread> misread;
  private int segments;

  /**
   * @param misread where it is noted
   */
  Values(List<Misread> misread) {
    this.misread = misread;
  }

  /** Whether one more segment is kept; a line of a timeline can stand for any number. */
  boolean hasRoom() {
    return segments++ < MOST_SEGMENTS;
  }

  OptionalLong whole(Element element, String name) {
    return read(element, name, Long::parseLong, "a whole number")
        .filter(it -> it >= 0)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** A duration as XML writes it, {@code PT6S}, in seconds. */
  OptionalDouble seconds(Element element, String name) {
    return read(element, name, Values::duration, "a duration such as PT6S")
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  Optional<Instant> time(Element element, String name) {
    return read(element, name, Values::instant, "a time of ISO 8601");
  }

  /** Frames a second, {@code 25} or {@code 30000/1001}. */
  OptionalDouble rate(Element element, String name) {
    return read(element, name, Values::fraction, "a number or a fraction")
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** A time; UTC where it has no zone, as XML's times may. */
  static Instant instant(String text) {
    String told = text.strip();
    return told.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
        ? OffsetDateTime.parse(told).toInstant()
        : LocalDateTime.parse(told).toInstant(ZoneOffset.UTC);
  }

  private static double duration(String text) {
    // Years and months have no length; no MPD of a live stream has them.
    return Duration.parse(text.strip()).toNanos() / 1e9;
  }

  private static double fraction(String text) {
    String[] parts = text.strip().split("/", 2);
    double number = Double.parseDouble(parts[0]);
    double result = parts.length == 1 ? number : number / Double.parseDouble(parts[1]);
    if (!Double.isFinite(result) || result <= 0) {
      throw new NumberFormatException(text);
    }
    return result;
  }

  private <T> Optional<T> read(
      Element element, String name, Function<String, T> reader, String right) {
    Optional<String> text = element.attribute(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text.get()));
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      note(element, name + " is '" + Shown.value(text.get()) + "'", right);
      return Optional.empty();
    }
  }

  void note(Element element, String found, String right) {
    misread.add(new Misread(element.line(), element.name() + ": " + found, right));
  }
}
