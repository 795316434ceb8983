package dev.onair.importing.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.model.encoding.GroupSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Encoder settings without what is only a label: the names by which outputs refer to descriptions,
 * those of outputs and of their group, and the ends of file names, none of which a player sees; and
 * without what follows from a channel's class. Whatever is called by the same name before is so
 * afterwards; descriptions stand in the order in which outputs name them.
 */
public final class WithoutLabels {

  private final Map<String, String> labels = new HashMap<>();
  private final ObjectNode settings;

  private WithoutLabels(ObjectNode settings) {
    this.settings = settings.deepCopy();
  }

  /** Whether two settings differ in labels only. */
  public static boolean same(ObjectNode one, ObjectNode other) {
    return of(one).equals(of(other));
  }

  private static ObjectNode of(ObjectNode settings) {
    WithoutLabels without = new WithoutLabels(settings);
    without.relabel();
    return (ObjectNode) numbersAlike(without.settings);
  }

  private void relabel() {
    int group = 0;
    for (JsonNode node : settings.path("outputGroups")) {
      ((ObjectNode) node).put("name", "group" + group);
      group++;
      if (node.at("/outputGroupSettings/hlsGroupSettings") instanceof ObjectNode hls) {
        hls.remove(GroupSetting.INPUT_LOSS.apiName());
      }
      for (JsonNode output : node.path("outputs")) {
        output((ObjectNode) output);
      }
    }
    for (String kind : List.of("video", "audio", "caption")) {
      descriptions(kind);
    }
  }

  private void output(ObjectNode output) {
    label(output, "outputName", "output");
    label(output, "videoDescriptionName", "video");
    labels(output, "audioDescriptionNames", "audio");
    labels(output, "captionDescriptionNames", "caption");
    if (output.at("/outputSettings/hlsOutputSettings") instanceof ObjectNode hls) {
      label(hls, "nameModifier", "modifier");
    }
  }

  private void label(ObjectNode object, String key, String kind) {
    if (object.hasNonNull(key)) {
      object.put(key, label(kind, object.get(key).asText()));
    }
  }

  private void labels(ObjectNode object, String key, String kind) {
    if (object.get(key) instanceof ArrayNode names) {
      for (int i = 0; i < names.size(); i++) {
        names.set(i, TextNode.valueOf(label(kind, names.get(i).asText())));
      }
    }
  }

  private String label(String kind, String name) {
    return labels.computeIfAbsent(kind + " " + name, key -> kind + labels.size());
  }

  private void descriptions(String kind) {
    if (settings.get(kind + "Descriptions") instanceof ArrayNode descriptions) {
      List<JsonNode> sorted = new ArrayList<>();
      descriptions.forEach(sorted::add);
      sorted.forEach(description -> label((ObjectNode) description, "name", kind));
      sorted.sort(Comparator.comparing(description -> description.path("name").asText()));
      descriptions.removeAll();
      sorted.forEach(descriptions::add);
    }
  }

  /** 1 and 1.0 are the same number. */
  private static JsonNode numbersAlike(JsonNode node) {
    if (node.isNumber()) {
      return DoubleNode.valueOf(node.doubleValue());
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(numbersAlike(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, numbersAlike(array.get(i)));
      }
    }
    return node;
  }
}
