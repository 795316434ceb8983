package dev.onair.config.section;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.hocon.Locations;
import dev.onair.config.hocon.Written;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.WrittenSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What an object says under its keys, by the operator or by default, and which were asked for. */
final class Entries {

  private final ConfigObject own;
  private final ConfigObject defaults;
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * @param own what the operator wrote
   * @param defaults what applies to keys that the operator did not write
   */
  Entries(ConfigObject own, ConfigObject defaults) {
    this.own = own;
    this.defaults = defaults;
  }

  /** What a key says, by the operator or by default; empty for null. */
  Optional<ConfigValue> value(String key) {
    ask(key);
    return present(own.containsKey(key) ? own.get(key) : defaults.get(key));
  }

  /** The elements of the list under a key; none where it is not given, or is no list. */
  List<ConfigValue> list(String key, BiConsumer<Flaw, String> problem) {
    Optional<ConfigValue> value = value(key);
    if (value.isPresent() && !(value.get() instanceof ConfigList)) {
      problem.accept(Flaw.TYPE, "is " + Locations.kind(value.get()) + "; give a list: [ … ]");
    }
    return value.orElse(null) instanceof ConfigList list ? list : List.of();
  }

  /**
   * What the object under a key says; nothing where it is not given, or is no object.
   *
   * @param more what applies where neither the operator nor the key's own defaults say something
   */
  Entries within(String key, ConfigObject more, BiConsumer<Flaw, String> problem) {
    ask(key);
    ConfigValue value = own.get(key);
    if (has(key) && !(value instanceof ConfigObject)) {
      problem.accept(
          Flaw.TYPE,
          "is " + Locations.kind(value) + "; give an object: " + HoconKeys.path(key) + " { … }");
    }
    ConfigObject written = value instanceof ConfigObject object ? object : Locations.EMPTY;
    return new Entries(written, defaultsOf(key).withFallback(more));
  }

  /** The same with what else is said, where the operator said nothing. */
  Entries over(ConfigObject inherited) {
    return new Entries(own.withFallback(inherited), defaults);
  }

  /** Whether the operator wrote this key, with a value other than null. */
  boolean has(String key) {
    return present(own.get(key)).isPresent();
  }

  /** A key's default, with its comment; null among them. */
  Optional<ConfigValue> standard(String key) {
    return Optional.ofNullable(defaults.get(key));
  }

  /** Remembers that a reader asked for a key. */
  void ask(String key) {
    asked.add(key);
  }

  /** The keys that the operator wrote and nobody asked for. */
  Set<String> unasked() {
    Set<String> unasked = new LinkedHashSet<>(own.keySet());
    unasked.removeAll(asked);
    return unasked;
  }

  /** Tells what is wrong with a key that nobody asked for. */
  void tellUnasked(String key, BiConsumer<Flaw, String> problem) {
    if (defaults.containsKey(key)) {
      problem.accept(Flaw.INAPPLICABLE, "does not apply here; remove it");
    } else {
      Set<String> known = new LinkedHashSet<>(defaults.keySet());
      known.addAll(asked);
      problem.accept(Flaw.UNKNOWN, "unknown key" + Suggestions.didYouMean(key, known));
    }
  }

  /** The keys under which something is given, by the operator or by default; sorted. */
  List<String> keys() {
    return Stream.concat(own.keySet().stream(), defaults.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Where a key was written; the fallback for one that was not. */
  SourceLocation locationOf(String key, SourceLocation fallback) {
    ConfigValue value = own.get(key);
    return value == null ? fallback : Locations.of(value, fallback);
  }

  /** Whether what the operator wrote under a key comes from the environment. */
  boolean isHidden(String key) {
    return own.containsKey(key) && Written.isHidden(own.get(key));
  }

  /** What the operator wrote, without defaults. */
  WrittenSettings written() {
    return Written.of(own);
  }

  /** Of the object under a key; empty where the operator set it to null. */
  private ConfigObject defaultsOf(String key) {
    boolean removed = own.containsKey(key) && !has(key);
    return !removed && defaults.get(key) instanceof ConfigObject object ? object : Locations.EMPTY;
  }

  private static Optional<ConfigValue> present(ConfigValue value) {
    return Optional.ofNullable(value).filter(found -> found.valueType() != ConfigValueType.NULL);
  }
}
