package dev.onair.estimate.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A block of the provider's {@code aws_medialive_channel}: as a stack has it, or as a plan shows
 * it, where every block is a list.
 *
 * @param node the block, or the list with it
 */
record SettingsBlock(JsonNode node) {

  /** A block within it; one without anything where there is none. */
  SettingsBlock child(String name) {
    return new SettingsBlock(one().path(name));
  }

  /** The blocks of a name. */
  List<SettingsBlock> list(String name) {
    JsonNode found = one().path(name);
    return found.isArray()
        ? StreamSupport.stream(found.spliterator(), false).map(SettingsBlock::new).toList()
        : found.isObject() ? List.of(new SettingsBlock(found)) : List.of();
  }

  /** Whether there is a block of this name. */
  boolean has(String name) {
    return !list(name).isEmpty();
  }

  /** The texts of a list. */
  List<String> texts(String name) {
    return StreamSupport.stream(one().path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** A text that is not empty. */
  Optional<String> text(String name) {
    return Optional.of(one().path(name))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isEmpty());
  }

  /** A number of more than 0. */
  Optional<Double> number(String name) {
    return Optional.of(one().path(name))
        .filter(JsonNode::isNumber)
        .map(JsonNode::doubleValue)
        .filter(number -> number > 0);
  }

  private JsonNode one() {
    return node.isArray() ? node.path(0) : node;
  }
}
