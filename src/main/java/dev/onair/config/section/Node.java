package dev.onair.config.section;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.config.hocon.Locations;
import dev.onair.config.hocon.Written;
import dev.onair.config.values.Suggestions;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.model.WrittenSettings;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A configuration object over its defaults: where it stands, what was asked of it, what is wrong.
 */
abstract sealed class Node permits Scalars {

  /** What a JSON file names its JSON Schema by. */
  public static final String SCHEMA = "$schema";

  private final Place place;
  private final ConfigObject own;
  private final ConfigObject defaults;
  private final Set<String> asked = new LinkedHashSet<>();
  private int errors;

  /**
   * Where an object stands.
   *
   * @param name its key in the object around it; empty for a file's root
   * @param path its dotted path; empty for a file's root
   * @param location the line where it begins
   * @param parent the object around it; absent for a file's root
   * @param problems where its problems are recorded
   * @param listener who hears what readers ask of it
   */
  record Place(
      String name,
      String path,
      SourceLocation location,
      Optional<Node> parent,
      Problems problems,
      SectionListener listener) {

    /** Records what is wrong there. */
    void error(String message) {
      problems.error(location, path, message);
      parent.ifPresent(Node::countError);
    }
  }

  Node(Place place, ConfigObject own, ConfigObject defaults) {
    this.place = place;
    this.own = own;
    this.defaults = defaults;
  }

  /** This object's key in the object around it: a named child's name. */
  public final String name() {
    return place.name();
  }

  /** The line where this object begins. */
  public final SourceLocation location() {
    return place.location();
  }

  /** Where a key was written; this object's line for a key that was not. */
  public final SourceLocation locationOf(String key) {
    ConfigValue value = own.get(key);
    return value == null ? location() : Locations.of(value, location());
  }

  /** What the operator wrote in this object, without defaults. */
  public final WrittenSettings written() {
    return Written.of(own);
  }

  /** Whether the operator wrote this key, with a value other than null. */
  public final boolean has(String key) {
    return own.containsKey(key) && !isNull(key);
  }

  /** Records that a key's value can't be used. */
  public final void error(String key, String message) {
    at(key, listener()).error(message);
  }

  /** Records that this object can't be used. */
  public final void reject(String message) {
    errors++;
    place.error(message);
  }

  /** Records that a key must not be used, for a better reason than that it is unknown. */
  public final void refuse(String key, String message) {
    asked.add(key);
    error(key, message);
  }

  /** Records something that an operator should know about a key. */
  public final void warning(String key, String message) {
    place.problems().warning(locationOf(key), at(key, listener()).path(), message);
  }

  /** The names under which something is given here, or by default; sorted. */
  public final List<String> keys() {
    return Stream.concat(own.keySet().stream(), defaults.keySet().stream())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** Reports the keys that nobody asked for. */
  public final void rejectUnknownKeys() {
    Set<String> known = new LinkedHashSet<>(defaults.keySet());
    known.addAll(asked);
    for (String key : own.keySet()) {
      if (!asked.contains(key) && !isForEditors(key)) {
        error(
            key,
            defaults.containsKey(key)
                ? "does not apply here; remove it"
                : "unknown key" + Suggestions.didYouMean(key, known));
      }
    }
  }

  /** A file may say which JSON Schema it goes by. */
  private boolean isForEditors(String key) {
    return place.parent().isEmpty() && key.equals(SCHEMA);
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
    return errors == 0;
  }

  final SectionListener listener() {
    return place.listener();
  }

  /** What a key says, by the operator or by default; empty for null. */
  final Optional<ConfigValue> value(String key) {
    asked.add(key);
    ConfigValue value = own.containsKey(key) ? own.get(key) : defaults.get(key);
    return Optional.ofNullable(value).filter(found -> found.valueType() != ConfigValueType.NULL);
  }

  /** What the operator wrote under a key, as an object; empty where that is nothing, or wrong. */
  final ConfigObject ownObject(String key) {
    asked.add(key);
    ConfigValue value = own.get(key);
    if (value == null || isNull(key) || value instanceof ConfigObject) {
      return value instanceof ConfigObject object ? object : Locations.EMPTY;
    }
    error(key, "is " + Locations.kind(value) + "; give an object: " + key + " { … }");
    return Locations.EMPTY;
  }

  /** The defaults under a key; empty where the operator set it to null. */
  final ConfigObject defaultsOf(String key) {
    return !isNull(key) && defaults.get(key) instanceof ConfigObject object
        ? object
        : Locations.EMPTY;
  }

  /** A key's default, with its comment. */
  final Optional<ConfigValue> documented(String key) {
    return Optional.ofNullable(defaults.get(key));
  }

  /** The place of what a key says. */
  final Place at(String key, SectionListener to) {
    return at(key, locationOf(key), to);
  }

  final Place at(String key, SourceLocation location, SectionListener to) {
    String path = place.path().isEmpty() ? key : place.path() + "." + key;
    return new Place(key, path, location, Optional.of(this), place.problems(), to);
  }

  private boolean isNull(String key) {
    return own.containsKey(key) && own.get(key).valueType() == ConfigValueType.NULL;
  }

  private void countError() {
    errors++;
    place.parent().ifPresent(Node::countError);
  }
}
