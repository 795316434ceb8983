package dev.onair.config.ingest;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.model.encoding.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an input takes over from an export's attachment, in a channel file's keys, each value with
 * its line in the export. What the channel file says itself stays.
 */
final class Inheritance {

  private final Section input;
  private final Template.Lines lines;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> taken = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> assumed = new ArrayList<>();
  private final Set<String> leftSelectors = new HashSet<>();

  /**
   * @param input the input, as the channel file has it
   * @param lines where the attachment stands
   */
  Inheritance(Section input, Template.Lines lines) {
    this.input = input;
    this.lines = lines;
  }

  /** Takes over a value, such as 5, a text, or a list of numbers. */
  void take(JsonPlace from, Object value, String... keys) {
    if (!says(keys)) {
      put(from, value, keys);
      taken.add(HoconKeys.path(keys) + " = " + value);
    }
  }

  /** Takes over an object as a whole, unless the channel file has one of its name. */
  void takeAll(JsonPlace from, Map<String, Object> members, String... keys) {
    if (!says(keys)) {
      put(from, Map.of(), keys);
      members.forEach(
          (name, value) -> {
            String[] path = Arrays.copyOf(keys, keys.length + 1);
            path[keys.length] = name;
            put(from, value, path);
          });
      taken.add(HoconKeys.path(keys));
    }
  }

  /** Takes captions for embedded ones, as nothing says what they are. */
  void assumeEmbedded(JsonPlace near, String... keys) {
    put(near, Map.of(), keys);
    assumed.add(HoconKeys.path(keys));
  }

  /** Tells that something is not taken over. */
  void leave(String what, String why) {
    left.add("%s (%s)".formatted(what, why));
  }

  /** Tells that a selector is not taken over, which whoever takes it then has to write. */
  void leaveSelector(String list, String name, String why) {
    leave("%s of '%s'".formatted(list, name), why);
    leftSelectors.add(HoconKeys.path(list, name));
  }

  /** Whether a selector was there and is not taken over. */
  boolean leavesSelector(String list, String name) {
    return leftSelectors.contains(HoconKeys.path(list, name));
  }

  /** Whether the channel file says something of its own. */
  boolean says(String... keys) {
    Section section = input;
    for (int i = 0; i < keys.length - 1; i++) {
      section = section.section(keys[i]);
    }
    return section.has(keys[keys.length - 1]);
  }

  /** Whether there is something to take over, below keys. */
  boolean takes(String... keys) {
    Object value = values;
    for (String key : keys) {
      value = value instanceof Map<?, ?> object ? object.get(key) : null;
    }
    return value != null;
  }

  /** What is taken over. */
  ConfigObject values() {
    return (ConfigObject) value(values);
  }

  /** What is taken over and what is not, for a message; empty where there is nothing of either. */
  String told() {
    List<String> parts = new ArrayList<>();
    if (!taken.isEmpty()) {
      parts.add("inputs take over what the channel file does not say: " + String.join(", ", taken));
    }
    if (!left.isEmpty()) {
      parts.add("not taken over: " + String.join(", ", left));
    }
    if (!assumed.isEmpty()) {
      parts.add(
          "taken for embedded captions, as nothing says what they are: "
              + String.join(", ", assumed));
    }
    return String.join("; ", parts);
  }

  @SuppressWarnings("unchecked")
  private void put(JsonPlace from, Object value, String... keys) {
    SourceLocation line = lines.attachment(from.path()).location();
    Map<String, Object> object = values;
    for (int i = 0; i < keys.length - 1; i++) {
      object = (Map<String, Object>) object.computeIfAbsent(keys[i], key -> new LinkedHashMap<>());
    }
    object.put(
        keys[keys.length - 1],
        value instanceof Map<?, ?>
            ? new LinkedHashMap<>()
            : ConfigValueFactory.fromAnyRef(value)
                .withOrigin(ConfigOriginFactory.newFile(line.file()).withLineNumber(line.line())));
  }

  /** An object that stands nowhere itself gets the line of what is in it. */
  private static ConfigValue value(Object value) {
    if (value instanceof ConfigValue single) {
      return single;
    }
    Map<String, ConfigValue> members = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, member) -> members.put((String) key, value(member)));
    ConfigValue object = ConfigValueFactory.fromMap(members);
    return members.values().stream()
        .findFirst()
        .map(first -> object.withOrigin(first.origin()))
        .orElse(object);
  }
}
