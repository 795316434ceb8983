package dev.onair.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.Set;

/** A value that has all that a shape can have, whether that makes sense or not. */
public final class Specimen implements Shape.Cases<JsonNode> {

  private final ServiceModel model;
  private final Set<String> without;

  private Specimen(ServiceModel model, Set<String> without) {
    this.model = model;
    this.without = without;
  }

  /**
   * Such a value of a shape; must not be asked of one that is in itself.
   *
   * @param without members that it does not have, for example {@code AudioTrack.premixSettings}
   */
  public static JsonNode of(ServiceModel model, String shape, Set<String> without) {
    return new Specimen(model, without).of(shape);
  }

  private JsonNode of(String shape) {
    return model.shape(shape).match(this);
  }

  @Override
  public JsonNode structure(Shape.Structure shape) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    shape
        .members()
        .forEach(
            (name, member) -> {
              if (!without.contains(shape.name() + "." + name)) {
                object.set(name, of(member.shape()));
              }
            });
    return object;
  }

  @Override
  public JsonNode list(Shape.ListOf shape) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    return list.add(of(shape.member())).add(of(shape.member()));
  }

  @Override
  public JsonNode map(Shape.MapOf shape) {
    return JsonNodeFactory.instance.objectNode().set("key", of(shape.value()));
  }

  @Override
  public JsonNode text(Shape.Text shape) {
    return TextNode.valueOf(shape.allowed().stream().sorted().findFirst().orElse("text"));
  }

  @Override
  public JsonNode number(Shape.Numeric shape) {
    return shape.whole() ? IntNode.valueOf(3) : DoubleNode.valueOf(0.5);
  }

  @Override
  public JsonNode bool(Shape.Bool shape) {
    return BooleanNode.TRUE;
  }

  @Override
  public JsonNode timestamp(Shape.Timestamp shape) {
    throw new UnsupportedOperationException(shape.name());
  }

  @Override
  public JsonNode blob(Shape.Blob shape) {
    throw new UnsupportedOperationException(shape.name());
  }
}
