package dev.onair.config.section;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a setting takes.
 *
 * @param kind its kind
 * @param allowed the values of a choice; empty for other kinds
 * @param range the ends of a number's range
 * @param expected what a text must be, in words; empty where it may be anything
 * @param form what the whole of a text must match, where that says it
 */
public record SettingType(
    Kind kind,
    List<String> allowed,
    Optional<Range> range,
    String expected,
    Optional<Pattern> form) {

  /** Kinds of values; one that says more stands before one that says less. */
  public enum Kind {
    CHOICE,
    FLAG,
    WHOLE_NUMBER,
    NUMBER,
    TEXT_MAP,
    PARSED,
    TEXT
  }

  /** A range, ends included. */
  public record Range(double min, double max) {}

  public SettingType {
    Objects.requireNonNull(kind, "kind");
    allowed = List.copyOf(allowed);
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(form, "form");
  }

  /** One of several texts. */
  public static SettingType oneOf(List<String> allowed) {
    return new SettingType(Kind.CHOICE, allowed, Optional.empty(), "", Optional.empty());
  }

  /** True or false. */
  public static SettingType flag() {
    return of(Kind.FLAG, "", Optional.empty());
  }

  /** A whole number within a range, ends included. */
  public static SettingType wholeNumber(long min, long max) {
    return numeric(Kind.WHOLE_NUMBER, (double) min, (double) max);
  }

  /** A number within a range, ends included. */
  public static SettingType number(double min, double max) {
    return numeric(Kind.NUMBER, min, max);
  }

  /** Texts of a form, under names of the operator's choice. */
  static SettingType textMap(Pattern values) {
    return of(Kind.TEXT_MAP, "", Optional.of(values));
  }

  /** What a parser makes of a text. */
  static SettingType parsed(String expected) {
    return of(Kind.PARSED, expected, Optional.empty());
  }

  /** A text of a form; what the form does not say, a parser does. */
  public static SettingType formed(Pattern form, String expected) {
    return of(Kind.PARSED, expected, Optional.of(form));
  }

  static SettingType text() {
    return of(Kind.TEXT, "", Optional.empty());
  }

  /** Whether this says more than another, of the same setting. */
  public boolean saysMoreThan(SettingType other) {
    return kind == other.kind
        ? form.isPresent() && other.form.isEmpty()
        : kind.compareTo(other.kind) < 0;
  }

  private static SettingType numeric(Kind kind, double min, double max) {
    return new SettingType(kind, List.of(), Optional.of(new Range(min, max)), "", Optional.empty());
  }

  private static SettingType of(Kind kind, String expected, Optional<Pattern> form) {
    return new SettingType(kind, List.of(), Optional.empty(), expected, form);
  }
}
