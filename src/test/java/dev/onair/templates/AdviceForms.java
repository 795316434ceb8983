package dev.onair.templates;

import static dev.onair.templates.Draft.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.templates.Advice.Change;
import dev.onair.templates.Advice.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that {@code check}'s advice on templates has. */
final class AdviceForms {

  /** What an operator knows who is asked for one: fits the templates of these tests. */
  private static final Map<String, String> VALUES =
      Map.of(
          "bitrate", "2500000",
          "maxBitrate", "3000000",
          "gopSize", "2",
          "segmentLength", "2",
          "h264Settings",
              """
              {"framerateControl": "SPECIFIED", "framerateNumerator": 25, "framerateDenominator": 1,
               "gopSize": 2, "gopSizeUnits": "SECONDS", "rateControlMode": "QVBR", "maxBitrate": 1000000}
              """,
          "aacSettings", "{\"bitrate\": 128000, \"sampleRate\": 48000}",
          "ac3Settings", "{\"bitrate\": 384000}",
          "framerateNumerator", "25",
          "framerateDenominator", "1",
          "audioSelectorName", "\"default\"");

  private static final Pattern LENGTH = Pattern.compile("([\\d.]+) (s|frames?)");

  private AdviceForms() {}

  static Advice all() {
    return new Advice()
        .say("did you mean '(\\w+)'\\?", (m, at) -> List.of(d -> d.rename(at.path(), m.group(1))))
        .say("there is no '[^']*' among .*; allowed are ([^,]+)", (m, at) -> value(at, m.group(1)))
        .say("let one have it, or remove it", (m, at) -> usedOrGone(at))
        .say("; give another one", (m, at) -> List.of(d -> renamed(d, at)))
        .say("; raise it", (m, at) -> List.of(d -> doubled(d, at)))
        .say("AWS recommends (\\d+)", (m, at) -> List.of(at.value(json(m.group(1)))))
        .say(
            "use AAC or AC-?3",
            (m, at) -> List.of(codec(at, "aacSettings"), codec(at, "ac3Settings")))
        .say("(?:needs|demands) (\\w+)(?: here)?; add it", (m, at) -> added(at, m.group(1)))
        .say("^(\\w+) is missing; add", (m, at) -> added(at, m.group(1)))
        .say("; add (h264Settings) or h265Settings", (m, at) -> codecAdded(at, m.group(1)))
        .say(
            "(?:set|say|add:?) ([a-z][a-z0-9.-]* = [^,;]+)",
            (m, at) -> List.of(d -> d.line(m.group(1))))
        .say("set it to null, or use (.+)$", (m, at) -> with(at.gone(), used(at, m.group(1))))
        .say("; give it in seconds", (m, at) -> List.of(length(at, "2", "SECONDS")))
        .say("or (class = STANDARD)$", (m, at) -> List.of(d -> d.line(m.group(1))))
        .say("; add one with hlsGroupSettings", (m, at) -> List.of(AdviceForms::groupAdded))
        .say("use (.+)$", (m, at) -> used(at, m.group(1)))
        .say("allowed(?: are|:) (?:between )?([^;]+)", (m, at) -> allowed(at, m.group(1)))
        .say("such as \\w+ or (\\w+)$", (m, at) -> value(at, m.group(1)))
        .say("leave (\\w+Configuration) out", (m, at) -> List.of(d -> above(d, at, m.group(1))))
        .say("(?:[Rr]emove (?:it|this one)|leave it out)", (m, at) -> List.of(at.gone()));
  }

  private static List<Change> with(Change first, List<Change> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static List<Change> value(Place at, String value) {
    return List.of(at.value(TextNode.valueOf(value)));
  }

  private static List<Change> added(Place at, String name) {
    String value = VALUES.get(name);
    return value == null ? List.of() : List.of(at.child(name, json(value)));
  }

  private static List<Change> codecAdded(Place at, String codec) {
    ObjectNode settings = ((ObjectNode) json("{}")).set(codec, json(VALUES.get(codec)));
    return List.of(at.child("codecSettings", settings));
  }

  /** The output group of players, with all that there is. */
  private static void groupAdded(Draft draft) {
    ObjectNode group =
        (ObjectNode)
            json(
                """
                {"outputGroupSettings": {"hlsGroupSettings": {
                   "destination": {"destinationRefId": "players"}, "segmentLength": 2}},
                 "outputs": [{"outputName": "players", "outputSettings": {"hlsOutputSettings": {
                   "nameModifier": "_1", "hlsSettings": {"standardHlsSettings": {"m3u8Settings": {}}}}}}]}
                """);
    ObjectNode output = (ObjectNode) group.at("/outputs/0");
    output.set(
        "videoDescriptionName",
        draft.at(JsonPath.parse("encoderSettings.videoDescriptions[0].name")));
    output
        .putArray("audioDescriptionNames")
        .add(draft.at(JsonPath.parse("encoderSettings.audioDescriptions[0].name")));
    ((ArrayNode) draft.at(JsonPath.parse("encoderSettings.outputGroups"))).insert(0, group);
  }

  /** Another codec in the place of the one in which something is wrong. */
  private static Change codec(Place at, String codec) {
    return draft -> {
      JsonPath path = at.path();
      while (!path.toString().endsWith("codecSettings")) {
        path = path.parent().orElseThrow();
      }
      draft.set(path, ((ObjectNode) json("{}")).set(codec, json(VALUES.get(codec))));
    };
  }

  /**
   * "use A", "use A, B or C", "use 1 s or 2 s", "use profile MAIN", "use CAVLC, or profile HIGH".
   */
  private static List<Change> used(Place at, String words) {
    List<Change> changes = new ArrayList<>();
    String first = words.replaceFirst("[;:(].*", "");
    boolean profiles = false;
    for (String word : first.split(",? or |, ", -1)) {
      profiles |= word.startsWith("profile ");
      Matcher length = LENGTH.matcher(word);
      if (length.matches()) {
        changes.add(
            length(at, length.group(1), length.group(2).startsWith("f") ? "FRAMES" : "SECONDS"));
      } else if (profiles && word.matches("(?:profile )?[A-Z0-9_]+")) {
        changes.add(at.sibling("profile", TextNode.valueOf(word.replace("profile ", ""))));
      } else if (word.matches("[A-Z][A-Z0-9_]+")) {
        changes.add(at.value(TextNode.valueOf(word)));
      } else if (word.matches("(?:up to )?\\d+(?: to \\d+(?: \\w+)?)?")) {
        changes.add(at.value(json(word.replaceAll("up to | to .*", ""))));
      } else if (word.matches("\\w+Settings")) {
        JsonNode settings = json(VALUES.getOrDefault(word, "{}"));
        changes.add(
            draft -> {
              draft.remove(at.path());
              draft.set(at.parent().child(word), settings);
            });
      } else if (word.matches("leave it out.*")) {
        changes.add(at.gone());
      }
    }
    return changes;
  }

  /** A length in seconds or frames, in the place of one. */
  private static Change length(Place at, String number, String units) {
    return draft -> {
      draft.set(at.path(), json(number));
      if (at.text().endsWith("gopSize")) {
        draft.set(at.parent().child("gopSizeUnits"), TextNode.valueOf(units));
      }
    };
  }

  private static List<Change> allowed(Place at, String words) {
    boolean kilobits = words.endsWith("kbps");
    String first = words.replaceFirst("(?:,| to | and ).*", "").replace(" kbps", "").strip();
    if (first.matches("\\d+")) {
      return List.of(at.value(json(first + (kilobits ? "000" : ""))));
    }
    return value(at, first);
  }

  private static List<Change> usedOrGone(Place at) {
    JsonPath description = at.text().endsWith(".name") ? at.parent() : at.path();
    return List.of(draft -> use(draft, description), draft -> draft.remove(description));
  }

  /** Gives a description to the first output. */
  private static void use(Draft draft, JsonPath description) {
    String name = draft.at(description).path("name").asText();
    String list = description.parent().orElseThrow().toString().replaceFirst(".*\\.", "");
    ObjectNode output =
        (ObjectNode) draft.at(JsonPath.parse("encoderSettings.outputGroups[0].outputs[0]"));
    if (list.equals("videoDescriptions")) {
      ObjectNode another = output.deepCopy();
      another.put("outputName", name).put("videoDescriptionName", name);
      another.remove(Arrays.asList("audioDescriptionNames", "captionDescriptionNames"));
      ((ObjectNode) another.at("/outputSettings/hlsOutputSettings"))
          .put("nameModifier", "_" + name);
      ((ArrayNode) draft.at(JsonPath.parse("encoderSettings.outputGroups[0].outputs")))
          .add(another);
    } else {
      output.withArray(list.replaceFirst("s$", "Names")).add(name);
    }
  }

  private static void renamed(Draft draft, Place at) {
    draft.set(at.path(), TextNode.valueOf(draft.at(at.path()).asText() + "-2"));
  }

  private static void doubled(Draft draft, Place at) {
    draft.set(at.path(), json("" + 2 * draft.at(at.path()).asLong()));
  }

  private static void above(Draft draft, Place at, String name) {
    JsonPath path = at.path();
    while (!path.toString().endsWith(name)) {
      path = path.parent().orElseThrow();
    }
    draft.remove(path);
  }
}
