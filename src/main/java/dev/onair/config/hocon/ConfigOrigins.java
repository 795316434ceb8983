package dev.onair.config.hocon;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.onair.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the HOCON values of a file come from, told relative to the project's root. */
public final class ConfigOrigins {

  private final Path root;
  private final UnaryOperator<String> told;

  /** Of each file the origin without a line: to make one takes long, and every value has one. */
  private final Map<String, ConfigOrigin> files = new HashMap<>();

  private ConfigOrigins(Path root, UnaryOperator<String> told) {
    this.root = root;
    this.told = told;
  }

  /**
   * What was written, resolved, its files named relative to the root. A value of the environment
   * gets the place where it was asked for.
   *
   * @param resolved the values; what is only in here was not written, and is left out
   * @param told what is told of a text of the environment
   */
  static ConfigObject relativeTo(
      Path root, ConfigObject written, ConfigObject resolved, UnaryOperator<String> told) {
    ConfigOrigins origins = new ConfigOrigins(root, told);
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    written.forEach(
        (key, value) -> {
          if (resolved.containsKey(key)) {
            values.put(key, origins.relative(value, resolved.get(key)));
          }
        });
    return ConfigValueFactory.fromMap(values).withOrigin(origins.relative(resolved.origin()));
  }

  /** The place that an exception tells; the file as a whole where it tells none. */
  public static SourceLocation of(Path root, ConfigOrigin origin, String file) {
    if (origin == null || origin.filename() == null || origin.lineNumber() < 1) {
      return SourceLocation.of(file);
    }
    return new SourceLocation(TextFile.name(root, Path.of(origin.filename())), origin.lineNumber());
  }

  private ConfigValue relative(ConfigValue written, ConfigValue resolved) {
    ConfigOrigin origin =
        relative(resolved.origin().filename() == null ? written.origin() : resolved.origin());
    if (resolved instanceof ConfigObject object) {
      Map<String, ConfigValue> values = new LinkedHashMap<>();
      object.forEach(
          (key, value) -> values.put(key, relative(child(written, key).orElse(value), value)));
      return ConfigValueFactory.fromMap(values).withOrigin(origin);
    }
    if (resolved instanceof ConfigList list) {
      return ConfigValueFactory.fromIterable(
              list.stream().map(element -> relative(element, element)).toList())
          .withOrigin(origin);
    }
    return resolved.origin().filename() == null
        ? Written.hidden(resolved.withOrigin(origin), told.apply(Locations.text(resolved)))
        : resolved.withOrigin(origin);
  }

  private static Optional<ConfigValue> child(ConfigValue written, String key) {
    try {
      return written instanceof ConfigObject object
          ? Optional.ofNullable(object.get(key))
          : Optional.empty();
    } catch (ConfigException.NotResolved e) {
      // It merges substitutions: only resolving told what is in it.
      return Optional.empty();
    }
  }

  private ConfigOrigin relative(ConfigOrigin origin) {
    if (origin.filename() == null) {
      return origin;
    }
    return files
        .computeIfAbsent(
            origin.filename(),
            name -> ConfigOriginFactory.newFile(TextFile.name(root, Path.of(name))))
        .withLineNumber(origin.lineNumber());
  }
}
