package dev.onair.config.section;

import com.typesafe.config.ConfigValue;
import dev.onair.config.hocon.Locations;
import dev.onair.config.hocon.Written;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.Setting;
import dev.onair.model.WrittenSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * An object of a configuration file where it is written: its place, its keys, and what readers find
 * wrong with it and with them.
 */
abstract class LocatedObject {

  /** What a JSON file names its JSON Schema by. */
  public static final String SCHEMA = "$schema";

  final Place place;
  final Entries entries;
  private final FaultCount faults;

  LocatedObject(Place place, Entries entries) {
    this.place = place;
    this.entries = entries;
    this.faults = new FaultCount(place.around());
  }

  /** This object's key in the object around it: a named child's name. */
  public final String name() {
    return place.name();
  }

  /** The line where this object begins. */
  public final SourceLocation location() {
    return place.location();
  }

  /** What a key says, by the operator or by default, and where. */
  public final <T> Setting<T> setting(String key, T value) {
    Place there = at(key, listener());
    return new Setting<>(value, new WrittenAt(there.location(), there.path()));
  }

  /** What the operator wrote in this object, without defaults. */
  public final WrittenSettings written() {
    return entries.written();
  }

  /** The names under which something is given here, or by default; sorted. */
  public final List<String> keys() {
    return entries.keys();
  }

  /** Whether the operator wrote this key, with a value other than null. */
  public final boolean has(String key) {
    return entries.has(key);
  }

  /** Records that a key's value can't be used. */
  public final void error(String key, Flaw flaw, String message) {
    at(key, listener()).error(flaw, message);
  }

  /** Records why a key's value can't be used. */
  public final void error(String key, Objection refusal) {
    error(key, refusal.flaw(), refusal.message());
  }

  /** Records that this object can't be used. */
  public final void reject(Flaw flaw, String message) {
    // What is around it may not be used either, which the place alone would tell.
    place.problems().error(place.subject().id(flaw), place.location(), place.path(), message);
    faults.add();
  }

  /** Records that a key must not be used, for a better reason than that it is unknown. */
  public final void refuse(String key, Flaw flaw, String message) {
    entries.ask(key);
    error(key, flaw, message);
  }

  /** Records something that an operator should know about a key. */
  public final void warning(String key, Flaw flaw, String message) {
    at(key, listener()).warning(flaw, message);
  }

  /** Reports the keys that nobody asked for. */
  public final void rejectUnknownKeys() {
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
  public final <T> Optional<T> build(Supplier<T> spec) {
    rejectUnknownKeys();
    return sound() ? Optional.of(spec.get()) : Optional.empty();
  }

  /** Whether nothing in this object or its children was found wrong so far. */
  public final boolean sound() {
    return faults.areNone();
  }

  final SectionListener listener() {
    return place.listener();
  }

  /** Takes what is found wrong with a key. */
  final BiConsumer<Flaw, String> faultsOf(String key) {
    return (flaw, message) -> error(key, flaw, message);
  }

  /**
   * Where the value of a key stands.
   *
   * @param to who hears what readers ask of it
   */
  final Place at(String key, SectionListener to) {
    return place
        .at(key, entries.locationOf(key, location()), faults, to)
        .hidden(entries.isHidden(key));
  }

  /**
   * Where an element of the list under a key stands.
   *
   * @param to who hears what readers ask of it
   */
  final Place at(String key, String index, ConfigValue value, SectionListener to) {
    SourceLocation line = Locations.of(value, entries.locationOf(key, location()));
    return place.at(key, index, line, faults, to).hidden(Written.isHidden(value));
  }
}
