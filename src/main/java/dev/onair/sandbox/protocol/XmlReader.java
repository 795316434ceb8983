package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import org.w3c.dom.Element;

/**
 * Reads XML into JSON of a shape. Elements that the shape does not know are kept, for the
 * validation to find.
 */
final class XmlReader {

  private final ServiceModel model;

  XmlReader(ServiceModel model) {
    this.model = model;
  }

  JsonNode read(Element element, String shape) {
    return model.shape(shape).match(new Content(element));
  }

  private final class Content implements Shape.Cases<JsonNode> {
    private final Element element;

    Content(Element element) {
      this.element = element;
    }

    @Override
    public JsonNode structure(Shape.Structure shape) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Element child : Xml.children(element)) {
        String name = child.getLocalName();
        Shape.Member member = shape.members().get(name);
        if (member == null) {
          object.put(name, child.getTextContent());
        } else if (model.shape(member.shape()) instanceof Shape.ListOf list && list.flattened()) {
          object.withArray(name).add(read(child, list.member()));
        } else {
          object.set(name, read(child, member.shape()));
        }
      }
      return object;
    }

    @Override
    public JsonNode list(Shape.ListOf shape) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      Xml.children(element).forEach(child -> array.add(read(child, shape.member())));
      return array;
    }

    @Override
    public JsonNode map(Shape.MapOf shape) {
      throw new IllegalStateException(shape.name() + ": no service here sends maps in XML");
    }

    @Override
    public JsonNode text(Shape.Text shape) {
      return ScalarText.read(element.getTextContent(), shape);
    }

    @Override
    public JsonNode number(Shape.Numeric shape) {
      return ScalarText.read(element.getTextContent(), shape);
    }

    @Override
    public JsonNode bool(Shape.Bool shape) {
      return ScalarText.read(element.getTextContent(), shape);
    }

    @Override
    public JsonNode timestamp(Shape.Timestamp shape) {
      return ScalarText.read(element.getTextContent(), shape);
    }

    @Override
    public JsonNode blob(Shape.Blob shape) {
      return ScalarText.read(element.getTextContent(), shape);
    }
  }
}
