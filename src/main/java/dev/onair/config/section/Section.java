package dev.onair.config.section;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One object of a configuration file, over its defaults. A reader asks for each key; every wrong
 * value is recorded as a problem and answered with a harmless stand-in, so that reading goes on and
 * all problems are found. {@link #build} then tells whether the stand-ins may be used.
 *
 * <p>Keys that no reader asked for are unknown, and {@link #build} reports them.
 */
public final class Section extends Scalars {

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

  /**
   * A file's own object, read with someone listening.
   *
   * @param listener who hears what readers ask
   */
  public static Section root(
      ConfigObject own,
      ConfigObject defaults,
      String file,
      Problems problems,
      SectionListener listener) {
    Place place =
        new Place("", "", new SourceLocation(file, 1), Optional.empty(), problems, listener);
    return new Section(place, own, defaults);
  }

  /** A list of non-empty texts; empty where the key is not given. */
  public List<String> texts(String key) {
    return elements(key).stream().flatMap(element -> element.text().stream()).toList();
  }

  /**
   * A list of texts of a form; empty where the key is not given. What is wrong is told at the line
   * of its element.
   *
   * @param form what the whole of a text must match
   * @param expected what it must be, in words
   */
  public List<String> texts(String key, Pattern form, String expected) {
    return elements(key).stream()
        .flatMap(element -> element.text(form, expected).stream())
        .toList();
  }

  /**
   * A nested object of texts under names of the operator's choice: tags.
   *
   * @param names what the names look like; the caller checks them
   * @param values what the texts look like; the caller checks them
   */
  public Section textMap(String key, Pattern names, Pattern values) {
    note(key, SettingType.textMap(values));
    listener().named(key, names);
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
        .map(name -> parent.child(name, childDefaults, each.one(name)))
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
      SectionListener one = each.one(String.valueOf(i));
      elements.add(new Element(at(key + "[" + i + "]", location, one), list.get(i)));
    }
    return elements;
  }

  /**
   * Tells a listener that something must stand under a key, where that is not seen from how it is
   * read: a list or an object that must not be empty. The caller checks it.
   */
  public void demand(String key) {
    listener().demanded(key);
  }

  /** Tells a listener what the names under a key look like. The caller checks them. */
  public void named(String key, Pattern names) {
    listener().named(key, names);
  }

  /** Tells a listener what a key takes, where nobody asks for it. */
  public void takes(String key, SettingType type) {
    note(key, type);
  }

  /** Whether someone listens, and wants to hear of every key there may be. */
  public boolean isListenedTo() {
    return listener() != SectionListener.NOBODY;
  }

  private Section section(String key, SectionListener to) {
    return new Section(at(key, to), ownObject(key), defaultsOf(key));
  }

  private Section child(String key, ConfigObject childDefaults, SectionListener to) {
    ConfigObject theirs = defaultsOf(key).withFallback(childDefaults);
    return new Section(at(key, to), ownObject(key), theirs);
  }
}
