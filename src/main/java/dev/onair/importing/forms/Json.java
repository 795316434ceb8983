package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.importing.facts.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of foreign documents, which need not be what they should. */
final class Json {

  private Json() {}

  /** A text that is not empty. */
  static Optional<String> text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** The texts of a list, or the one text. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    if (list.isTextual()) {
      texts.add(list.asText());
    }
    list.elements().forEachRemaining(element -> texts.add(element.asText()));
    return texts.stream().filter(text -> !text.isBlank()).toList();
  }

  /** A whole number of more than 0. */
  static Optional<Integer> number(JsonNode object, String key) {
    int value = object.path(key).asInt();
    return value > 0 ? Optional.of(value) : Optional.empty();
  }

  /** A constant of an enum, by its name. */
  static <E extends Enum<E>> Optional<E> constant(JsonNode object, String key, Class<E> type) {
    return text(object, key)
        .flatMap(
            name ->
                List.of(type.getEnumConstants()).stream()
                    .filter(constant -> constant.name().equals(name))
                    .findFirst());
  }

  /** Tells what of an object is not taken over, but for what says nothing. */
  static void leaveOut(
      JsonNode object, Set<String> taken, String prefix, String why, Remarks remarks) {
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              boolean empty =
                  value.isNull()
                      || (value.isBoolean() && !value.asBoolean())
                      || (value.isValueNode() ? value.asText().isBlank() : value.isEmpty());
              if (!taken.contains(member.getKey()) && !empty) {
                remarks.leftOut(prefix + member.getKey() + why);
              }
            });
  }
}
