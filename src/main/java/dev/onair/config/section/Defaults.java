package dev.onair.config.section;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What {@code reference.conf} says: every setting, and what applies where an operator says nothing.
 */
public final class Defaults {

  private final ConfigObject root;

  private Defaults(ConfigObject root) {
    this.root = root;
  }

  /** The defaults that come with onair, without what explains them: that is half of the text. */
  public static Defaults load() {
    String text = text();
    StringBuilder settings = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      if (!line.stripLeading().startsWith("#")) {
        settings.append(line).append('\n');
      }
    }
    return of(settings.toString());
  }

  /** The same, each with the comments above it. */
  public static Defaults explained() {
    return of(text());
  }

  private static Defaults of(String text) {
    return new Defaults(ConfigFactory.parseString(text).root());
  }

  private static String text() {
    // Not by the library, which would look for more of them in all that there is.
    try (InputStream in = Defaults.class.getResourceAsStream("/reference.conf")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
