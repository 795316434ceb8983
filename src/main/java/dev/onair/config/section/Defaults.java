package dev.onair.config.section;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;

/**
 * What {@code reference.conf} says: every setting, and what applies where an operator says nothing.
 */
public final class Defaults {

  private final ConfigObject root;

  private Defaults(ConfigObject root) {
    this.root = root;
  }

  /** The defaults that come with onair. */
  public static Defaults load() {
    return new Defaults(
        // By name, the library would look for more of them in all that there is.
        ConfigFactory.parseURL(
                Defaults.class.getResource("/reference.conf"),
                ConfigParseOptions.defaults().setAllowMissing(false))
            .root());
  }

  /** The defaults of {@code shared.conf}. */
  public ConfigObject shared() {
    return part("shared");
  }

  /** The defaults of a channel file. */
  public ConfigObject channel() {
    return part("channel");
  }

  /** The defaults of each of several things that have a name: {@code input}, {@code endpoint}, … */
  public ConfigObject each(String thing) {
    return object(part("each"), thing);
  }

  private ConfigObject part(String name) {
    return object(root, name);
  }

  private static ConfigObject object(ConfigObject parent, String key) {
    ConfigValue value = parent.get(key);
    if (value instanceof ConfigObject object) {
      return object;
    }
    throw new IllegalStateException("reference.conf has no object '" + key + "'");
  }
}
