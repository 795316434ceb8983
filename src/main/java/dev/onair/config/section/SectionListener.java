package dev.onair.config.section;

import com.typesafe.config.ConfigValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hears what readers ask of a section, and so learns what a file may say: the settings' names, what
 * they take, and through their defaults what {@code reference.conf} says about them.
 */
public interface SectionListener {

  /** Hears nothing: when a configuration is read for what it says. */
  SectionListener NOBODY =
      new SectionListener() {
        @Override
        public void asked(String key, SettingType type, Optional<ConfigValue> standard) {}

        @Override
        public SectionListener section(String key, Optional<ConfigValue> standard) {
          return this;
        }

        @Override
        public SectionListener children(String key, Optional<ConfigValue> standard) {
          return this;
        }

        @Override
        public SectionListener elements(String key, Optional<ConfigValue> standard) {
          return this;
        }
      };

  /**
   * A reader asks for a value.
   *
   * @param standard the default, which has the comment of {@code reference.conf}
   */
  void asked(String key, SettingType type, Optional<ConfigValue> standard);

  /** A reader goes into a nested object; what it asks there goes to the listener returned. */
  SectionListener section(String key, Optional<ConfigValue> standard);

  /** A reader goes into objects of any name; what it asks in any of them goes to one listener. */
  SectionListener children(String key, Optional<ConfigValue> standard);

  /** A reader goes through a list; what it asks of its objects goes to the listener returned. */
  SectionListener elements(String key, Optional<ConfigValue> standard);

  /** The listener for one of several objects: a child by its name, an element by its index. */
  default SectionListener one(String name) {
    return this;
  }

  /** A reader can't do without a value: by the operator, or by default. */
  default void demanded(String key) {}

  /** What a choice says in the object that is read; other questions may depend on it. */
  default void chosen(String key, String value) {}

  /** What the names of the objects under a key look like. */
  default void named(String key, Pattern names) {}

  /** A reader takes an element of a list as a single value; the listener is that of the element. */
  default void item(SettingType type) {}
}
