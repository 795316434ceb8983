package dev.onair.encoder.ladder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.encoding.Options;
import java.util.List;

/** Options as JSON. */
public final class OptionsNode {

  private OptionsNode() {}

  public static ObjectNode of(Options options) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    options
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Options nested) {
                node.set(name, of(nested));
              } else if (value instanceof List<?> texts) {
                texts.forEach(text -> node.withArray("/" + name).add(String.valueOf(text)));
              } else if (value instanceof Long number) {
                node.put(name, number);
              } else if (value instanceof Double number) {
                node.put(name, number);
              } else {
                node.put(name, String.valueOf(value));
              }
            });
    return node;
  }
}
