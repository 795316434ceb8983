package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON Patch, https://www.rfc-editor.org/rfc/rfc6902.
 *
 * @param steps in their order
 */
record JsonPatch(List<Step> steps) {

  /** One operation; what it does not need is null. */
  record Step(String op, JsonPointer path, JsonPointer from, JsonNode value) {}

  /**
   * Reads a patch.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JsonPatch parse(String json) {
    List<Step> steps = new ArrayList<>();
    try {
      for (JsonNode step : new ObjectMapper().readTree(json)) {
        steps.add(
            new Step(
                step.path("op").asText(),
                JsonPointer.compile(step.path("path").asText()),
                step.has("from") ? JsonPointer.compile(step.get("from").asText()) : null,
                step.get("value")));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    return new JsonPatch(List.copyOf(steps));
  }

  /**
   * The document after all steps.
   *
   * @throws IllegalArgumentException if a step can't be done
   */
  ObjectNode apply(ObjectNode document) {
    ObjectNode result = document.deepCopy();
    for (Step step : steps) {
      switch (step.op()) {
        case "add" -> add(result, step.path(), value(step));
        case "remove" -> remove(result, step.path());
        case "replace" -> {
          remove(result, step.path());
          add(result, step.path(), value(step));
        }
        case "move" -> add(result, step.path(), remove(result, from(step)));
        case "copy" -> add(result, step.path(), at(result, from(step)).deepCopy());
        case "test" -> {
          if (!at(result, step.path()).equals(value(step))) {
            throw new IllegalArgumentException("test of " + step.path() + " failed");
          }
        }
        default -> throw new IllegalArgumentException("'" + step.op() + "' is not an operation");
      }
    }
    return result;
  }

  private static JsonNode value(Step step) {
    if (step.value() == null) {
      throw new IllegalArgumentException(step.op() + " " + step.path() + ": no value");
    }
    return step.value();
  }

  private static JsonPointer from(Step step) {
    if (step.from() == null) {
      throw new IllegalArgumentException(step.op() + " " + step.path() + ": no from");
    }
    return step.from();
  }

  private static JsonNode at(JsonNode document, JsonPointer path) {
    JsonNode found = document.at(path);
    if (found.isMissingNode()) {
      throw new IllegalArgumentException(path + " does not exist");
    }
    return found;
  }

  private static void add(ObjectNode document, JsonPointer path, JsonNode value) {
    JsonNode parent = at(document, path.head());
    String last = path.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode array) {
      int index = last.equals("-") ? array.size() : path.last().getMatchingIndex();
      if (index < 0 || index > array.size()) {
        throw new IllegalArgumentException(path + " is beyond the end of the list");
      }
      array.insert(index, value);
    } else {
      throw new IllegalArgumentException(path.head() + " is not a container");
    }
  }

  private static JsonNode remove(ObjectNode document, JsonPointer path) {
    JsonNode removed = at(document, path);
    JsonNode parent = document.at(path.head());
    if (parent instanceof ObjectNode object) {
      object.remove(path.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      array.remove(path.last().getMatchingIndex());
    }
    return removed;
  }
}
