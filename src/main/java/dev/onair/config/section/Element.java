package dev.onair.config.section;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.SourceLocation;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An element of a list: a text or an object. */
public final class Element {

  private final Place place;
  private final ConfigValue value;

  Element(Place place, ConfigValue value) {
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
        ? Optional.of(new Section(place, new Entries(object, defaults)))
        : Optional.empty();
  }

  /**
   * The element as a text of a form; anything else is a problem.
   *
   * @param form what the whole text must match
   * @param expected what it must be, in words
   */
  public Optional<String> text(Pattern form, String expected) {
    return single(Scalar.formed(form, expected));
  }

  /** The element as a non-empty text; anything else is a problem. */
  public Optional<String> text() {
    return single(Scalar.text());
  }

  /**
   * The element as a non-empty text; anything else is a problem.
   *
   * @param problem what is wrong with a text; empty where nothing is
   */
  public Optional<String> text(Function<String, Optional<Objection>> problem) {
    return text()
        .filter(
            text -> {
              Optional<Objection> wrong = problem.apply(text);
              wrong.ifPresent(this::error);
              return wrong.isEmpty();
            });
  }

  private <T> Optional<T> single(Scalar<T> kind) {
    takes(kind.type());
    return SingleText.ofElement(value, this::error)
        .flatMap(text -> kind.parser().parse(text, this::error));
  }

  /** Tells a listener what the element may be. */
  public void takes(SettingType type) {
    place.listener().item(type);
  }

  /** The line where the element stands. */
  public SourceLocation location() {
    return place.location();
  }

  /** Records something that an operator should know about the element. */
  public void warning(Flaw flaw, String message) {
    place.warning(flaw, message);
  }

  /** Records why the element can't be used. */
  public void error(Objection refusal) {
    error(refusal.flaw(), refusal.message());
  }

  /** Records that the element can't be used. */
  public void error(Flaw flaw, String message) {
    place.error(flaw, message);
  }
}
