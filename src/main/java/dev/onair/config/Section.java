package dev.onair.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One object of a configuration file, over its defaults. A reader asks for each key; every wrong
 * value is recorded as a problem and answered with a harmless stand-in, so that reading goes on and
 * all problems are found. {@link #build} then tells whether the stand-ins may be used.
 *
 * <p>Keys that no reader asked for are unknown, and {@link #build} reports them.
 */
public final class Section extends Node {

  Section(Place place, ConfigObject own, ConfigObject defaults) {
    super(place, own, defaults);
  }

  /**
   * A file's own object.
   *
   * @param own what the operator wrote
   * @param defaults what applies to keys that the operator did not write
   * @param file the file, relative to the project's root
   */
  public static Section root(
      ConfigObject own, ConfigObject defaults, String file, Problems problems) {
    return root(own, defaults, file, problems, SectionListener.NOBODY);
  }

  static Section root(
      ConfigObject own,
      ConfigObject defaults,
      String file,
      Problems problems,
      SectionListener listener) {
    Place place =
        new Place("", "", new SourceLocation(file, 1), Optional.empty(), problems, listener);
    return new Section(place, own, defaults);
  }

  /** A required, non-empty text. */
  public String text(String key) {
    return required(key, optionalText(key), "");
  }

  /** A non-empty text. */
  public Optional<String> optionalText(String key) {
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

  /** One of an enum's constants, by its name. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String missing = "is missing; allowed are " + Suggestions.list(names(type));
    return required(key, optionalOneOf(key, type), type.getEnumConstants()[0], missing);
  }

  /** One of an enum's constants, by its name. */
  public <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
    List<String> names = names(type);
    note(key, SettingType.oneOf(names));
    return optionalText(key)
        .flatMap(
            text -> {
              if (names.contains(text)) {
                return Optional.of(Enum.valueOf(type, text));
              }
              error(key, Suggestions.notAllowed(text, names));
              return Optional.empty();
            });
  }

  /** A whole number within a range, ends included. */
  public int integer(String key, int min, int max) {
    return required(key, optionalInteger(key, min, max), min);
  }

  /** A whole number within a range, ends included. */
  public Optional<Integer> optionalInteger(String key, int min, int max) {
    note(key, SettingType.wholeNumber(min, max));
    return parsed(key, text -> Integer.valueOf(text), "a whole number")
        .flatMap(number -> inRange(key, number, min, max, Object::toString));
  }

  /** A number within a range, ends included. */
  public Optional<Double> optionalNumber(String key, double min, double max) {
    note(key, SettingType.number(min, max));
    return parsed(key, text -> Double.valueOf(text), "a number")
        .flatMap(number -> inRange(key, number, min, max, Object::toString));
  }

  /** A switch: true or false. */
  public boolean flag(String key) {
    return required(key, optionalFlag(key), false);
  }

  /** A switch: true or false. */
  public Optional<Boolean> optionalFlag(String key) {
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
  public Duration duration(String key, Duration min, Duration max) {
    return required(key, optionalDuration(key, min, max), min);
  }

  /** A duration with its unit, such as {@code 4s}, within a range, ends included. */
  public Optional<Duration> optionalDuration(String key, Duration min, Duration max) {
    note(key, SettingType.parsed(Durations.format(min) + " to " + Durations.format(max)));
    return parsed(key, Durations::parse, "a duration with its unit, such as 500ms, 4s or 14 days")
        .flatMap(duration -> inRange(key, duration, min, max, Durations::format));
  }

  /** A value that a parser makes from its text. */
  public <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
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

  /** A list of non-empty texts; empty where the key is not given. */
  public List<String> texts(String key) {
    return elements(key).stream().flatMap(element -> element.text().stream()).toList();
  }

  /** A nested object of texts under names of the operator's choice: tags. */
  public Section textMap(String key) {
    note(key, SettingType.textMap());
    return section(key, SectionListener.NOBODY);
  }

  /** A nested object; an empty one where the key is not given. */
  public Section section(String key) {
    return section(key, listener().section(key, documented(key)));
  }

  /** A nested object, absent where it is not given or null. */
  public Optional<Section> optionalSection(String key) {
    return value(key).isPresent() ? Optional.of(section(key)) : Optional.empty();
  }

  /** The named children of an object that has no defaults for them. */
  public List<Section> children(String key) {
    return children(key, Locations.EMPTY);
  }

  /**
   * The named children of an object, in the order of their names; one set to null is left out.
   *
   * @param childDefaults what applies to every child, under its own defaults
   */
  public List<Section> children(String key, ConfigObject childDefaults) {
    Section parent = section(key, SectionListener.NOBODY);
    SectionListener each = listener().children(key, documented(key));
    return parent.keys().stream()
        .filter(name -> parent.value(name).isPresent())
        .map(name -> parent.child(name, childDefaults, each))
        .toList();
  }

  /** The elements of a list, each a text or an object; none where the key is not given. */
  public List<Element> elements(String key) {
    SectionListener each = listener().elements(key, documented(key));
    Optional<ConfigValue> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof ConfigList list)) {
      error(key, "is " + Locations.kind(value.get()) + "; give a list: [ … ]");
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      SourceLocation location = Locations.of(list.get(i), locationOf(key));
      elements.add(new Element(at(key + "[" + i + "]", location, each), list.get(i)));
    }
    return elements;
  }

  private Section section(String key, SectionListener to) {
    return new Section(at(key, to), ownObject(key), defaultsOf(key));
  }

  private Section child(String key, ConfigObject childDefaults, SectionListener to) {
    ConfigObject theirs = defaultsOf(key).withFallback(childDefaults);
    return new Section(at(key, to), ownObject(key), theirs);
  }

  private <T> T required(String key, Optional<T> value, T standIn) {
    return required(key, value, standIn, "is missing");
  }

  private <T> T required(String key, Optional<T> value, T standIn, String missing) {
    if (value.isEmpty() && value(key).isEmpty()) {
      error(key, missing);
    }
    return value.orElse(standIn);
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
    Optional<String> text = value.map(found -> String.valueOf(found.unwrapped()));
    if (text.filter(Expressions::isIn).isPresent()) {
      error(key, Expressions.REFUSED);
      return Optional.empty();
    }
    return text;
  }

  private void note(String key, SettingType type) {
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
