package dev.onair.probe.hls;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.samples.Misread;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute list of a tag; what can't be read is noted, and taken for absent.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8216#section-4.2">RFC 8216: attribute lists</a>
 */
final class Attributes {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s*+([A-Z0-9-]++)=(?:\"([^\"]*+)\"|([^\",\\s]*+))\\s*+(?:,|\\z)");

  private final String tag;
  private final int line;
  private final List<Misread> misread;
  private final Map<String, String> values = new TreeMap<>();

  /**
   * @param misread where it is noted what can't be read
   */
  Attributes(String tag, String text, int line, List<Misread> misread) {
    this.tag = tag;
    this.line = line;
    this.misread = misread;
    Matcher attribute = ATTRIBUTE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!attribute.find(at) || attribute.start() != at) {
        note(Shown.value(text.substring(at)), "NAME=value, or NAME=\"value\", between commas");
        return;
      }
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      if (values.putIfAbsent(attribute.group(1), value) != null) {
        note(attribute.group(1) + " stands there twice", "once");
      }
      at = attribute.end();
    }
  }

  int line() {
    return line;
  }

  Map<String, String> all() {
    return values;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** An attribute that has to be there; noted, and empty, if it is not. */
  String required(String name) {
    return text(name)
        .orElseGet(
            () -> {
              note("no " + name, "the tag needs it");
              return "";
            });
  }

  OptionalLong whole(String name) {
    return text(name)
        .flatMap(it -> read(name, it, Long::parseLong, "a whole number"))
        .filter(it -> it >= 0)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  OptionalDouble decimal(String name) {
    return text(name)
        .flatMap(it -> read(name, it, Attributes::positive, "a decimal number"))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  Optional<Instant> time(String name) {
    return text(name).flatMap(it -> read(name, it, Attributes::instant, "a time of ISO 8601"));
  }

  boolean yes(String name) {
    return text(name).filter("YES"::equals).isPresent();
  }

  /** A number that is none below zero. */
  static double positive(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number) || number < 0 || !text.matches("[0-9.]{1,32}")) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  /** A time of ISO 8601 with its zone, {@code +0100} too. */
  static Instant instant(String text) {
    return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)\\z", "$1:$2")).toInstant();
  }

  private <T> Optional<T> read(String name, String text, Function<String, T> reader, String right) {
    try {
      return Optional.of(reader.apply(text));
    } catch (NumberFormatException | DateTimeException e) {
      note(name + " is '" + Shown.value(text) + "'", right);
      return Optional.empty();
    }
  }

  private void note(String found, String right) {
    misread.add(new Misread(line, tag + ": " + found, right));
  }
}
