package dev.onair.config.section;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * One object of a configuration file, over its defaults. A reader asks for each key; every wrong
 * value is recorded as a problem and answered with a harmless stand-in, so that reading goes on and
 * all problems are found. {@link #build} then tells whether the stand-ins may be used.
 *
 * <p>Keys that no reader asked for are unknown, and {@link #build} reports them.
 */
public final class Section extends LocatedObject implements SingleValues, ListValues {

  Section(Place place, Entries entries) {
    super(place, entries);
  }

  /**
   * A file's own object.
   *
   * @param kind what the file is, in its problems' ids
   * @param own what the operator wrote
   * @param defaults what applies to keys that the operator did not write
   * @param file the file, relative to the project's root
   */
  public static Section root(
      ProblemSubject kind,
      ConfigObject own,
      ConfigObject defaults,
      String file,
      Problems problems) {
    return root(kind, own, defaults, file, problems, SectionListener.NOBODY);
  }

  /**
   * A file's own object, read with someone listening.
   *
   * @param listener who hears what readers ask
   */
  public static Section root(
      ProblemSubject kind,
      ConfigObject own,
      ConfigObject defaults,
      String file,
      Problems problems,
      SectionListener listener) {
    SourceLocation begin = new SourceLocation(file, 1);
    Place place = new Place("", "", kind, begin, Optional.empty(), problems, false, listener);
    return new Section(place, new Entries(own, defaults));
  }

  /** The same object with what else is said in it, where the operator said nothing. */
  public Section over(ConfigObject inherited) {
    return new Section(place, entries.over(inherited));
  }

  @Override
  public <T> T required(String key, Scalar<T> kind, T standIn) {
    listener().demanded(key);
    Optional<T> value = optional(key, kind);
    if (value.isEmpty() && entries.value(key).isEmpty()) {
      error(key, Flaw.MISSING, "is missing; " + kind.remedy());
    }
    return value.orElse(standIn);
  }

  @Override
  public <T> Optional<T> optional(String key, Scalar<T> kind) {
    takes(key, kind.type());
    BiConsumer<Flaw, String> problem = faultsOf(key);
    Optional<String> text = entries.value(key).flatMap(value -> SingleText.of(value, problem));
    Optional<T> parsed = text.flatMap(given -> kind.parser().parse(given, problem));
    if (kind.isChoice() && parsed.isPresent()) {
      listener().chosen(key, text.get());
    }
    return parsed;
  }

  /**
   * A nested object of texts under names of the operator's choice: tags.
   *
   * @param names what the names look like; the caller checks them
   * @param values what the texts look like; the caller checks them
   */
  public Section textMap(String key, Pattern names, Pattern values) {
    takes(key, SettingType.textMap(values));
    listener().named(key, names);
    return named(key);
  }

  /** A nested object; an empty one where the key is not given. */
  public Section section(String key) {
    return section(key, Locations.EMPTY, listener().section(key, entries.standard(key)));
  }

  /** A nested object, absent where it is not given or null. */
  public Optional<Section> optionalSection(String key) {
    return entries.value(key).isPresent() ? Optional.of(section(key)) : Optional.empty();
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
    Section parent = named(key);
    SectionListener each = listener().children(key, entries.standard(key));
    return parent.keys().stream()
        .filter(name -> parent.entries.value(name).isPresent())
        .map(name -> parent.section(name, childDefaults, each.one(name)))
        .toList();
  }

  /** The names of the children of an object that the operator set to null: those are not wanted. */
  public List<String> removed(String key) {
    Section parent = named(key);
    return parent.keys().stream().filter(name -> parent.entries.value(name).isEmpty()).toList();
  }

  /** One of the named children of an object that has no defaults for them. */
  public Section child(String key, String name) {
    return named(key).section(name);
  }

  @Override
  public List<Element> elements(String key) {
    SectionListener each = listener().elements(key, entries.standard(key));
    List<Element> elements = new ArrayList<>();
    for (ConfigValue value : entries.list(key, faultsOf(key))) {
      String index = String.valueOf(elements.size());
      elements.add(new Element(at(key, index, value, each.one(index)), value));
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
    listener().asked(key, type, entries.standard(key));
  }

  /** Whether someone listens, and wants to hear of every key there may be. */
  public boolean isListenedTo() {
    return listener() != SectionListener.NOBODY;
  }

  /** A nested object whose keys are names of the operator's choice. */
  private Section named(String key) {
    Place there = at(key, SectionListener.NOBODY).ofNames();
    return new Section(there, entries.within(key, Locations.EMPTY, faultsOf(key)));
  }

  private Section section(String key, ConfigObject more, SectionListener to) {
    return new Section(at(key, to), entries.within(key, more, faultsOf(key)));
  }
}
