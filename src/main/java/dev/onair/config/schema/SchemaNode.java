package dev.onair.config.schema;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.onair.config.section.SectionListener;
import dev.onair.config.section.SettingType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An object of a file, as the readers know it; {@link SchemaWriter} makes its JSON Schema. */
final class SchemaNode implements SectionListener {

  /** What the settings take, by their names. */
  final Map<String, SettingType> values = new TreeMap<>();

  /** Nested objects. */
  final Map<String, SchemaNode> sections = new TreeMap<>();

  /** Objects with children of any name, and the children. */
  final Map<String, Several> children = new TreeMap<>();

  /** Lists, and their elements. */
  final Map<String, Several> elements = new TreeMap<>();

  /** The defaults, with their comments. */
  final Map<String, ConfigValue> standards = new TreeMap<>();

  /** What the readers can't do without. */
  final Set<String> demanded = new TreeSet<>();

  /** What the choices say in this object. */
  final Map<String, String> chosen = new TreeMap<>();

  /** What the names look like under a key. */
  final Map<String, Pattern> names = new TreeMap<>();

  /** What an element of a list is, where it is a single value. */
  Optional<SettingType> item = Optional.empty();

  /** The objects of a list, or the children of an object, each as it is in the specimen. */
  static final class Several implements SectionListener {

    private final Map<String, SchemaNode> known = new TreeMap<>();
    private final Optional<ConfigValue> standard;

    private Several(Optional<ConfigValue> standard) {
      this.standard = standard;
    }

    /** All of them. */
    List<SchemaNode> all() {
      return List.copyOf(known.values());
    }

    /** Those that are there by default, by their names. */
    Map<String, SchemaNode> standing() {
      Map<String, SchemaNode> standing = new TreeMap<>(known);
      standing.keySet().retainAll(namesByDefault());
      return standing;
    }

    /** Those that only an operator can name. */
    List<SchemaNode> others() {
      Map<String, SchemaNode> others = new TreeMap<>(known);
      others.keySet().removeAll(namesByDefault());
      return List.copyOf(others.values());
    }

    private Set<String> namesByDefault() {
      return standard.orElse(null) instanceof ConfigObject object ? object.keySet() : Set.of();
    }

    @Override
    public SectionListener one(String name) {
      return known.computeIfAbsent(name, n -> new SchemaNode());
    }

    @Override
    public void asked(String key, SettingType type, Optional<ConfigValue> own) {
      throw new IllegalStateException(key + " is asked of no particular object");
    }

    @Override
    public SectionListener section(String key, Optional<ConfigValue> own) {
      throw new IllegalStateException(key + " is asked of no particular object");
    }

    @Override
    public SectionListener children(String key, Optional<ConfigValue> own) {
      throw new IllegalStateException(key + " is asked of no particular object");
    }

    @Override
    public SectionListener elements(String key, Optional<ConfigValue> own) {
      throw new IllegalStateException(key + " is asked of no particular object");
    }
  }

  @Override
  public void asked(String key, SettingType type, Optional<ConfigValue> standard) {
    remember(key, standard);
    values.merge(key, type, (known, now) -> now.saysMoreThan(known) ? now : known);
  }

  @Override
  public SectionListener section(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return sections.computeIfAbsent(key, k -> new SchemaNode());
  }

  @Override
  public SectionListener children(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return children.computeIfAbsent(key, k -> new Several(standard));
  }

  @Override
  public SectionListener elements(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return elements.computeIfAbsent(key, k -> new Several(standard));
  }

  @Override
  public void demanded(String key) {
    demanded.add(key);
  }

  @Override
  public void chosen(String key, String value) {
    chosen.put(key, value);
  }

  @Override
  public void named(String key, Pattern form) {
    names.put(key, form);
  }

  @Override
  public void item(SettingType type) {
    item = Optional.of(item.filter(known -> !type.saysMoreThan(known)).orElse(type));
  }

  /** Every key that a reader asked for. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(values.keySet());
    keys.addAll(sections.keySet());
    keys.addAll(children.keySet());
    keys.addAll(elements.keySet());
    return keys;
  }

  private void remember(String key, Optional<ConfigValue> standard) {
    standard.ifPresent(value -> standards.putIfAbsent(key, value));
  }
}
