package dev.onair.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a setting takes.
 *
 * @param kind its kind
 * @param allowed the values of a choice; empty for other kinds
 * @param range the ends of a number's range
 * @param expected what a parsed text must be, in words; empty for other kinds
 */
public record SettingType(Kind kind, List<String> allowed, Optional<Range> range, String expected) {

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
  }

  static SettingType oneOf(List<String> allowed) {
    return new SettingType(Kind.CHOICE, allowed, Optional.empty(), "");
  }

  static SettingType flag() {
    return of(Kind.FLAG);
  }

  static SettingType wholeNumber(int min, int max) {
    return new SettingType(Kind.WHOLE_NUMBER, List.of(), Optional.of(new Range(min, max)), "");
  }

  static SettingType number(double min, double max) {
    return new SettingType(Kind.NUMBER, List.of(), Optional.of(new Range(min, max)), "");
  }

  static SettingType textMap() {
    return of(Kind.TEXT_MAP);
  }

  static SettingType parsed(String expected) {
    return new SettingType(Kind.PARSED, List.of(), Optional.empty(), expected);
  }

  static SettingType text() {
    return of(Kind.TEXT);
  }

  /** Whether this says more than another, of the same setting. */
  boolean saysMoreThan(SettingType other) {
    return kind.compareTo(other.kind) < 0;
  }

  private static SettingType of(Kind kind) {
    return new SettingType(kind, List.of(), Optional.empty(), "");
  }
}
