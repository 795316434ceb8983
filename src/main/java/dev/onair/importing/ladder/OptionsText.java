package dev.onair.importing.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.importing.text.Conf;
import dev.onair.model.Bitrate;
import dev.onair.model.encoding.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Further settings of a ladder, as far as they differ from its defaults. */
final class OptionsText {

  private OptionsText() {}

  /**
   * The settings of an object.
   *
   * @param own those that the ladder has keys of its own for
   * @param standard the defaults
   */
  static Conf of(JsonPlace object, Set<String> own, Options standard) {
    Conf conf = new Conf();
    Set<String> names = new TreeSet<>(standard.values().keySet());
    object.children().forEach(member -> names.add(member.name()));
    names.removeAll(own);
    for (String name : names) {
      JsonNode value = object.node().path(name);
      Object usual =
          standard.values().containsKey(name) ? standard.values().get(name).value() : null;
      if (value.isMissingNode()) {
        conf.set(JsonPath.kebab(name), "null");
      } else if (usual == null || !isSame(value, usual)) {
        write(conf, name, new JsonPlace(object.child(name), value));
      }
    }
    return conf;
  }

  /** How MediaLive connects to the packager: durations, but for the number of retries. */
  static Conf ofPut(JsonPlace put, Options standard, long segment) {
    Conf conf = new Conf();
    Set<String> names = new TreeSet<>(standard.values().keySet());
    put.children().forEach(member -> names.add(member.name()));
    for (String name : names) {
      JsonNode value = put.node().path(name);
      Object usual =
          standard.values().containsKey(name)
              ? standard.values().get(name).value()
              : name.equals("connectionRetryInterval") ? Long.valueOf(segment) : null;
      if (value.isMissingNode()) {
        conf.set(JsonPath.kebab(name), "null");
      } else if (usual == null || !isSame(value, usual)) {
        conf.set(JsonPath.kebab(name), value.asText() + (name.equals("numRetries") ? "" : " s"));
      }
    }
    return conf;
  }

  /** The settings of an audio track, each a member of the track's object. */
  static List<String> inline(JsonPlace object, Options standard) {
    List<String> members = new ArrayList<>();
    Conf conf = of(object, Set.of(), standard);
    if (!conf.isEmpty()) {
      conf.text().lines().forEach(members::add);
    }
    return members;
  }

  private static void write(Conf conf, String name, JsonPlace place) {
    String key = JsonPath.kebab(name);
    JsonNode value = place.node();
    if (value.isObject()) {
      conf.object(key, of(place, Set.of(), Options.NONE));
    } else if (value.isArray()) {
      List<String> elements = new ArrayList<>();
      value.forEach(element -> elements.add(Conf.word(element.asText())));
      conf.list(key, elements);
    } else if (value.isNumber() && key.endsWith("bitrate")) {
      conf.set(key, new Bitrate(Math.round(value.doubleValue())).toString());
    } else {
      conf.set(key, value.isNumber() ? number(value) : Conf.word(value.asText()));
    }
  }

  static String number(JsonNode value) {
    double number = value.doubleValue();
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static boolean isSame(JsonNode value, Object usual) {
    return usual instanceof Number number
        ? value.isNumber() && value.doubleValue() == number.doubleValue()
        : value.isValueNode() && value.asText().equals(usual);
  }
}
