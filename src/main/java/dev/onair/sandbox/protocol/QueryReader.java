package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Reads parameters such as {@code Tags.member.1.Key=a} into JSON of a shape. */
final class QueryReader {

  private final ServiceModel model;

  QueryReader(ServiceModel model) {
    this.model = model;
  }

  JsonNode read(String shape, Map<String, String> parameters) {
    Branch root = new Branch();
    parameters.forEach(
        (name, value) -> {
          Branch branch = root;
          for (String part : name.split("\\.", -1)) {
            branch = branch.children.computeIfAbsent(part, key -> new Branch());
          }
          branch.text = value;
        });
    return read(root, shape);
  }

  private JsonNode read(Branch branch, String shape) {
    return model.shape(shape).match(new Content(branch));
  }

  /** A dotted name's part, with what follows it. Numbers sort as numbers. */
  private static final class Branch {
    private String text = "";
    private final Map<String, Branch> children =
        new TreeMap<>(
            Comparator.<String>comparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  private final class Content implements Shape.Cases<JsonNode> {
    private final Branch branch;

    Content(Branch branch) {
      this.branch = branch;
    }

    @Override
    public JsonNode structure(Shape.Structure shape) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      branch.children.forEach(
          (name, child) -> {
            Shape.Member member = shape.members().get(name);
            object.set(
                name, member == null ? TextNode.valueOf(child.text) : read(child, member.shape()));
          });
      return object;
    }

    @Override
    public JsonNode list(Shape.ListOf shape) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items(shape.flattened() ? "" : shape.itemName().orElse("member"))
          .values()
          .forEach(item -> array.add(read(item, shape.member())));
      return array;
    }

    @Override
    public JsonNode map(Shape.MapOf shape) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      items("entry")
          .values()
          .forEach(
              entry ->
                  object.set(
                      entry.children.getOrDefault("key", new Branch()).text,
                      read(entry.children.getOrDefault("value", new Branch()), shape.value())));
      return object;
    }

    private Map<String, Branch> items(String wrapper) {
      return wrapper.isEmpty()
          ? branch.children
          : branch.children.getOrDefault(wrapper, new Branch()).children;
    }

    @Override
    public JsonNode text(Shape.Text shape) {
      return ScalarText.read(branch.text, shape);
    }

    @Override
    public JsonNode number(Shape.Numeric shape) {
      return ScalarText.read(branch.text, shape);
    }

    @Override
    public JsonNode bool(Shape.Bool shape) {
      return ScalarText.read(branch.text, shape);
    }

    @Override
    public JsonNode timestamp(Shape.Timestamp shape) {
      return ScalarText.read(branch.text, shape);
    }

    @Override
    public JsonNode blob(Shape.Blob shape) {
      return ScalarText.read(branch.text, shape);
    }
  }
}
