package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks JSON, in the names that travel ({@code videoDescriptions}, not {@code VideoDescriptions}),
 * against a shape. A JSON null counts as absent, as it does for AWS.
 */
public final class ShapeValidator {

  private final ServiceModel model;
  private final List<Violation> found = new ArrayList<>();

  private ShapeValidator(ServiceModel model) {
    this.model = model;
  }

  /**
   * All that is wrong with the document, in its own order.
   *
   * @throws IllegalArgumentException if the model has no such shape
   */
  public static List<Violation> validate(ServiceModel model, String shapeName, JsonNode document) {
    ShapeValidator validator = new ShapeValidator(model);
    validator.visit(JsonPath.ROOT, document, model.shape(shapeName));
    return List.copyOf(validator.found);
  }

  private void visit(JsonPath path, JsonNode node, Shape shape) {
    shape.match(new Visit(path, node, shape));
  }

  private final class Visit implements Shape.Cases<Void> {
    private final JsonPath path;
    private final JsonNode node;
    private final Shape shape;

    Visit(JsonPath path, JsonNode node, Shape shape) {
      this.path = path;
      this.node = node;
      this.shape = shape;
    }

    private void report(
        Flaw flaw, JsonPath place, JsonNode value, String message, List<String> allowed) {
      found.add(new Violation(flaw, place, value, message, allowed, shape));
    }

    @Override
    public Void structure(Shape.Structure shape) {
      if (!node.isObject()) {
        return wrongType("an object");
      }
      for (var field : node.properties()) {
        Shape.Member member = shape.members().get(field.getKey());
        JsonPath place = path.child(field.getKey());
        if (member == null) {
          List<String> names = List.copyOf(shape.members().keySet());
          report(
              Flaw.UNKNOWN,
              place,
              field.getValue(),
              names.isEmpty()
                  ? "unknown; " + shape.name() + " has no settings"
                  : "unknown; allowed: " + String.join(", ", names),
              names.stream().filter(name -> !node.has(name)).toList());
        } else if (!field.getValue().isNull()) {
          visit(place, field.getValue(), model.shape(member.shape()));
        }
      }
      for (String name : shape.required()) {
        if (!node.hasNonNull(name)) {
          report(
              Flaw.MISSING,
              path.child(name),
              MissingNode.getInstance(),
              "required, but missing",
              List.of());
        }
      }
      return null;
    }

    @Override
    public Void list(Shape.ListOf shape) {
      if (!node.isArray()) {
        return wrongType("a list");
      }
      if (!shape.size().contains(node.size())) {
        report(Flaw.COUNT, path, node, node.size() + " items; allowed: " + shape.size(), List.of());
      }
      for (int i = 0; i < node.size(); i++) {
        visit(path.element(i), node.get(i), model.shape(shape.member()));
      }
      return null;
    }

    @Override
    public Void map(Shape.MapOf shape) {
      if (!node.isObject()) {
        return wrongType("a map");
      }
      if (!shape.size().contains(node.size())) {
        report(
            Flaw.COUNT, path, node, node.size() + " entries; allowed: " + shape.size(), List.of());
      }
      for (var entry : node.properties()) {
        JsonPath place = path.entry(entry.getKey());
        visit(place, TextNode.valueOf(entry.getKey()), model.shape(shape.key()));
        visit(place, entry.getValue(), model.shape(shape.value()));
      }
      return null;
    }

    @Override
    public Void text(Shape.Text shape) {
      if (!node.isTextual()) {
        return wrongType(
            shape.allowed().isEmpty()
                ? "a string"
                : "one of " + String.join(", ", shape.allowed()));
      }
      String text = node.asText();
      if (!shape.allowed().isEmpty() && !shape.allowed().contains(text)) {
        List<String> allowed = List.copyOf(shape.allowed());
        report(
            Flaw.CHOICE,
            path,
            node,
            node + " is not allowed; allowed: " + String.join(", ", allowed),
            allowed);
      }
      int length = text.codePointCount(0, text.length());
      if (!shape.length().contains(length)) {
        report(
            Flaw.LENGTH, path, node, length + " characters; allowed: " + shape.length(), List.of());
      }
      shape
          .pattern()
          .filter(pattern -> !pattern.matcher(text).matches())
          .ifPresent(
              pattern ->
                  report(Flaw.FORMAT, path, node, node + " does not match " + pattern, List.of()));
      return null;
    }

    @Override
    public Void number(Shape.Numeric shape) {
      String range = shape.range().toString();
      String wanted =
          (shape.whole() ? "an integer" : "a number") + ("any".equals(range) ? "" : " " + range);
      // 1e999 is a number in JSON, and an infinite one in Java.
      boolean finite = node.isNumber() && Double.isFinite(node.doubleValue());
      if (!finite || (shape.whole() && !node.isIntegralNumber())) {
        return wrongType(wanted);
      }
      if (!shape.range().contains(node.decimalValue())) {
        report(Flaw.RANGE, path, node, node + " is out of range; allowed: " + range, List.of());
      }
      return null;
    }

    @Override
    public Void bool(Shape.Bool shape) {
      return node.isBoolean() ? null : wrongType("true or false");
    }

    @Override
    public Void timestamp(Shape.Timestamp shape) {
      return node.isTextual() || node.isNumber() ? null : wrongType("a point in time");
    }

    @Override
    public Void blob(Shape.Blob shape) {
      return node.isTextual() ? null : wrongType("base64 text");
    }

    private Void wrongType(String wanted) {
      report(Flaw.TYPE, path, node, shortened(node) + " is not " + wanted, List.of());
      return null;
    }
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
