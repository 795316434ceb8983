package dev.onair.config.section;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.config.hocon.Locations;
import dev.onair.config.values.Expressions;
import dev.onair.diagnostics.SourceLocation;
import java.util.Optional;
import java.util.regex.Pattern;

/** An element of a list: a text or an object. */
public final class Element {

  private final Node.Place place;
  private final ConfigValue value;

  Element(Node.Place place, ConfigValue value) {
    this.place = place;
    this.value = value;
  }

  /** The element as an object, if it is one. */
  public Optional<Section> section() {
    return section(Locations.EMPTY);
  }

  /**
   * The element as an object, if it is one.
   *
   * @param defaults what applies to keys that the operator did not write
   */
  public Optional<Section> section(ConfigObject defaults) {
    return value instanceof ConfigObject object
        ? Optional.of(new Section(place, object, defaults))
        : Optional.empty();
  }

  /**
   * The element as a text of a form; anything else is a problem.
   *
   * @param form what the whole text must match
   * @param expected what it must be, in words
   */
  public Optional<String> text(Pattern form, String expected) {
    place.listener().item(SettingType.formed(form, expected));
    Optional<String> text = text();
    Optional<String> fitting = text.filter(given -> form.matcher(given).matches());
    if (text.isPresent() && fitting.isEmpty()) {
      error("'%s' is not %s".formatted(text.get(), expected));
    }
    return fitting;
  }

  /** The element as a non-empty text; anything else is a problem. */
  public Optional<String> text() {
    place.listener().item(SettingType.text());
    if (value instanceof ConfigObject
        || value instanceof ConfigList
        || value.valueType() == ConfigValueType.NULL
        || Locations.text(value).isBlank()) {
      error("is " + Locations.kind(value) + "; give a text");
      return Optional.empty();
    }
    String text = Locations.text(value);
    if (Expressions.isIn(text)) {
      error(Expressions.REFUSED);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Tells a listener what the element may be. */
  public void takes(SettingType type) {
    place.listener().item(type);
  }

  /** The line where the element stands. */
  public SourceLocation location() {
    return place.location();
  }

  /** Records that the element can't be used. */
  public void error(String message) {
    place.error(message);
  }
}
