package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;

/** Writes JSON as the XML that a shape stands for. */
final class XmlWriter {

  private final ServiceModel model;
  private final XmlDocument xml;

  XmlWriter(ServiceModel model, XmlDocument xml) {
    this.model = model;
    this.xml = xml;
  }

  /** The content of a value, without an element around it. */
  void content(String shape, JsonNode value) {
    model.shape(shape).match(new Content("", value));
  }

  private void element(String name, String shape, JsonNode value) {
    Shape type = model.shape(shape);
    if (type instanceof Shape.ListOf list && list.flattened()) {
      value.forEach(item -> element(name, list.member(), item));
      return;
    }
    xml.open(name);
    type.match(new Content(name, value));
    xml.close();
  }

  private final class Content implements Shape.Cases<Void> {
    private final String name;
    private final JsonNode value;

    Content(String name, JsonNode value) {
      this.name = name;
      this.value = value;
    }

    @Override
    public Void structure(Shape.Structure shape) {
      for (Shape.Member member : shape.members().values()) {
        if (member.location() == Shape.Location.BODY && value.hasNonNull(member.wireName())) {
          element(member.wireName(), member.shape(), value.get(member.wireName()));
        }
      }
      return null;
    }

    @Override
    public Void list(Shape.ListOf shape) {
      value.forEach(item -> element(shape.itemName().orElse("member"), shape.member(), item));
      return null;
    }

    @Override
    public Void map(Shape.MapOf shape) {
      for (var entry : value.properties()) {
        xml.open("entry").text("key", entry.getKey());
        element("value", shape.value(), entry.getValue());
        xml.close();
      }
      return null;
    }

    @Override
    public Void text(Shape.Text shape) {
      return scalar();
    }

    @Override
    public Void number(Shape.Numeric shape) {
      return scalar();
    }

    @Override
    public Void bool(Shape.Bool shape) {
      return scalar();
    }

    @Override
    public Void timestamp(Shape.Timestamp shape) {
      return scalar();
    }

    @Override
    public Void blob(Shape.Blob shape) {
      return scalar();
    }

    private Void scalar() {
      if (value.isContainerNode()) {
        throw new IllegalStateException(name + ": " + value + " is not a scalar");
      }
      xml.text(value.asText());
      return null;
    }
  }
}
