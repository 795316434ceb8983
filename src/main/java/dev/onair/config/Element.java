package dev.onair.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.diagnostics.SourceLocation;
import java.util.Optional;

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

  /** The element as a non-empty text; anything else is a problem. */
  public Optional<String> text() {
    String text = String.valueOf(value.unwrapped());
    if (value instanceof ConfigObject || value instanceof ConfigList || text.isBlank()) {
      error("is " + Locations.kind(value) + "; give a text");
      return Optional.empty();
    }
    if (Expressions.isIn(text)) {
      error(Expressions.REFUSED);
      return Optional.empty();
    }
    return Optional.of(text);
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
