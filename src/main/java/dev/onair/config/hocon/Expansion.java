package dev.onair.config.hocon;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a file becomes once every {@code ${…}} in it is replaced: ten lines of ten each would
 * make billions. It is reckoned beforehand, as HOCON's library would just begin.
 */
final class Expansion {

  private static final Pattern SUBSTITUTION =
      Pattern.compile("[$][{][?]?((?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^}\"]++)*+)[}]");

  /** What the library puts between the values of a key that is written more than once. */
  private static final String LAYER = "#     unmerged value ";

  private static final ConfigRenderOptions WITH_LAYERS =
      ConfigRenderOptions.defaults().setOriginComments(false);

  /** Values that are looked at; circles are followed, and could be so without end. */
  private static final int MOST_STEPS = 200_000;

  private final ConfigObject root;
  private final Map<List<String>, Double> known = new HashMap<>();

  /** The values that are being reckoned, each with the length of what it had before. */
  private final Map<List<String>, Double> open = new HashMap<>();

  private final Deque<List<String>> met = new ArrayDeque<>();
  private int steps;

  private Expansion(ConfigObject root) {
    this.root = root;
  }

  /** Whether a file, as it was parsed, becomes longer than a file may be. */
  static boolean isTooLong(ConfigObject parsed) {
    Expansion expansion = new Expansion(parsed);
    return !(expansion.length(List.of(), parsed) <= TextFile.LONGEST);
  }

  private double length(List<String> path, ConfigValue value) {
    steps++;
    if (steps > MOST_STEPS) {
      return Double.POSITIVE_INFINITY;
    }
    if (open.containsKey(path)) {
      met.add(path);
      return open.get(path);
    }
    Double before = known.get(path);
    if (before != null) {
      return before;
    }
    int meetings = met.size();
    open.put(path, 0.0);
    double length = unknown(path, value);
    open.remove(path);
    // What rests on a value that is not yet reckoned may be other when that one is.
    met.removeIf(path::equals);
    if (met.size() <= meetings) {
      known.put(path, length);
    }
    return length;
  }

  private double unknown(List<String> path, ConfigValue value) {
    if (value instanceof ConfigList list) {
      double sum = 0;
      for (int i = 0; i < list.size(); i++) {
        sum += 1 + length(child(path, "[" + i + "]"), list.get(i));
      }
      return sum;
    }
    if (value instanceof ConfigObject object) {
      try {
        double sum = 0;
        for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
          sum += entry.getKey().length() + length(child(path, entry.getKey()), entry.getValue());
        }
        return sum;
      } catch (ConfigException.NotResolved e) {
        // It merges substitutions; its text tells which.
      }
    }
    return layers(path, value.render(WITH_LAYERS));
  }

  /** Each layer comes after those that were written before it, and may repeat them. */
  private double layers(List<String> path, String text) {
    double below = 0;
    for (String layer : text.split(Pattern.quote(LAYER), -1)) {
      met.removeIf(path::equals);
      double length = layer.length();
      Matcher substitution = SUBSTITUTION.matcher(layer);
      while (substitution.find()) {
        length += target(substitution.group(1));
      }
      below = met.contains(path) ? length : below + length;
      open.put(path, below);
    }
    return below;
  }

  /**
   * The length of what a substitution names; of the object that has it, where that is not plain.
   */
  private double target(String name) {
    List<String> names;
    try {
      names = ConfigUtil.splitPath(name);
    } catch (ConfigException e) {
      return 0;
    }
    List<String> path = List.of();
    ConfigValue value = root;
    for (String next : names) {
      ConfigValue inner;
      try {
        inner = value instanceof ConfigObject object ? object.get(next) : value;
      } catch (ConfigException.NotResolved e) {
        break;
      }
      if (inner == null) {
        return 0;
      }
      if (inner == value) {
        break;
      }
      value = inner;
      path = child(path, next);
    }
    return length(path, value);
  }

  private static List<String> child(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
