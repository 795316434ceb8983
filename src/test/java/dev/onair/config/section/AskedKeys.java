package dev.onair.config.section;

import com.typesafe.config.ConfigValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Hears which keys the readers ask for in one file, and where these would stand. */
public final class AskedKeys implements SectionListener {

  private final List<String> path;
  private final Map<String, List<String>> asked;

  /** Of a file's root. */
  public AskedKeys() {
    this(List.of(), new TreeMap<>());
  }

  private AskedKeys(List<String> path, Map<String, List<String>> asked) {
    this.path = path;
    this.asked = asked;
  }

  /** The paths of the keys, sorted; an element of a list stands under its index. */
  public Set<List<String>> paths() {
    return new LinkedHashSet<>(asked.values());
  }

  @Override
  public void asked(String key, SettingType type, Optional<ConfigValue> standard) {
    at(key);
  }

  @Override
  public SectionListener section(String key, Optional<ConfigValue> standard) {
    return at(key);
  }

  @Override
  public SectionListener children(String key, Optional<ConfigValue> standard) {
    return at(key);
  }

  @Override
  public SectionListener elements(String key, Optional<ConfigValue> standard) {
    return at(key);
  }

  @Override
  public SectionListener one(String name) {
    return at(name);
  }

  private AskedKeys at(String key) {
    List<String> there = Stream.concat(path.stream(), Stream.of(key)).toList();
    asked.put(String.join("\u0000", there), there);
    return new AskedKeys(there, asked);
  }
}
