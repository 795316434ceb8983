package dev.onair.config.section;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.config.hocon.Written;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.Setting;
import dev.onair.model.WrittenSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One object of a configuration file, over its defaults. A reader asks for each key; every wrong
 * value is recorded as a problem and answered with a harmless stand-in, so that reading goes on and
 * all problems are found. {@link #build} then tells whether the stand-ins may be used.
 *
 * <p>Keys that no reader asked for are unknown, and {@link #build} reports them.
 */
public final class Section implements SingleValues, ListValues {

  /** What a JSON file names its JSON Schema by. */
  public static final String SCHEMA = "$schema";

  private final Place place;
  private final Entries entries;
  private final FaultCount faults;

  Section(Place place, Entries entries) {
    this.place = place;
    this.entries = entries;
    this.faults = new FaultCount(place.around());
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

  /** This object's key in the object around it: a named child's name. */
  public String name() {
    return place.name();
  }

  /** The line where this object begins. */
  public SourceLocation location() {
    return place.location();
  }

  /** What a key says, by the operator or by default, and where. */
  public <T> Setting<T> setting(String key, T value) {
    Place there = at(key, listener());
    return new Setting<>(value, new WrittenAt(there.location(), there.path()));
  }

  /** What the operator wrote in this object, without defaults. */
  public WrittenSettings written() {
    return entries.written();
  }

  /** The names under which something is given here, or by default; sorted. */
  public List<String> keys() {
    return entries.keys();
  }

  /** Whether the operator wrote this key, with a value other than null. */
  public boolean has(String key) {
    return entries.has(key);
  }

  /** Records that a key's value can't be used. */
  public void error(String key, Flaw flaw, String message) {
    at(key, listener()).error(flaw, message);
  }

  /** Records why a key's value can't be used. */
  public void error(String key, Objection refusal) {
    error(key, refusal.flaw(), refusal.message());
  }

  /** Records that this object can't be used. */
  public void reject(Flaw flaw, String message) {
    // What is around it may not be used either, which the place alone would tell.
    place.problems().error(place.subject().id(flaw), place.location(), place.path(), message);
    faults.add();
  }

  /** Records that a key must not be used, for a better reason than that it is unknown. */
  public void refuse(String key, Flaw flaw, String message) {
    entries.ask(key);
    error(key, flaw, message);
  }

  /** Records something that an operator should know about a key. */
  public void warning(String key, Flaw flaw, String message) {
    at(key, listener()).warning(flaw, message);
  }

  /** Reports the keys that nobody asked for. */
  public void rejectUnknownKeys() {
    for (String key : entries.unasked()) {
      if (!place.path().isEmpty() || !key.equals(SCHEMA)) {
        entries.tellUnasked(key, faultsOf(key));
      }
    }
  }

  /**
   * Ends the reading of this object.
   *
   * @return what the supplier makes; empty where something in this object or its children is wrong
   */
  public <T> Optional<T> build(Supplier<T> spec) {
    rejectUnknownKeys();
    return sound() ? Optional.of(spec.get()) : Optional.empty();
  }

  /** The same object with what else is said in it, where the operator said nothing. */
  public Section over(ConfigObject inherited) {
    return new Section(place, entries.over(inherited));
  }

  /** Whether nothing in this object or its children was found wrong so far. */
  public boolean sound() {
    return faults.areNone();
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
      SourceLocation line = Locations.of(value, entries.locationOf(key, location()));
      Place there =
          place.at(key, index, line, faults, each.one(index)).hidden(Written.isHidden(value));
      elements.add(new Element(there, value));
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

  private SectionListener listener() {
    return place.listener();
  }

  /** A nested object whose keys are names of the operator's choice. */
  private Section named(String key) {
    Place there = at(key, SectionListener.NOBODY).ofNames();
    return new Section(there, entries.within(key, Locations.EMPTY, faultsOf(key)));
  }

  private Section section(String key, ConfigObject more, SectionListener to) {
    return new Section(at(key, to), entries.within(key, more, faultsOf(key)));
  }

  private BiConsumer<Flaw, String> faultsOf(String key) {
    return (flaw, message) -> error(key, flaw, message);
  }

  private Place at(String key, SectionListener to) {
    return place
        .at(key, entries.locationOf(key, location()), faults, to)
        .hidden(entries.isHidden(key));
  }
}
