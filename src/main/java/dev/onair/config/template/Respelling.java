package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import dev.onair.config.documents.Document;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.IntrinsicFunction;
import dev.onair.encoder.settings.JsonPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a document says in the names and types of an API's model, and remembers where each
 * value was written. What the model does not know stays as it is.
 */
final class Respelling {

  private static final ProblemSubject SUBJECT = ProblemSubject.of("template");

  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}\\.\\d{1,15}");

  private final Document document;
  private final ServiceModel model;
  private final Problems problems;
  private final Map<JsonPath, WrittenAt> places = new HashMap<>();
  private final Map<String, Map<String, Shape.Member>> members = new HashMap<>();

  Respelling(Document document, ServiceModel model, Problems problems) {
    this.document = document;
    this.model = model;
    this.problems = problems;
  }

  /** Where each value that was told stands, by its way in the API's names. */
  Map<JsonPath, WrittenAt> places() {
    return places;
  }

  /**
   * A value in the API's names.
   *
   * @param written the value, and where it stands in the document
   * @param way where it is in the API's names
   * @param shape its shape in the model; absent for what the model does not know
   */
  JsonNode value(JsonPlace written, JsonPath way, Optional<Shape> shape) {
    note(written, way);
    JsonNode node = written.node();
    if (IntrinsicFunction.name(node).isPresent()) {
      return node;
    }
    if (node.isObject()) {
      Shape kind = shape.orElse(null);
      return kind instanceof Shape.MapOf
          ? node
          : object(
              written,
              way,
              kind instanceof Shape.Structure structure ? members(structure) : Map.of());
    }
    if (node.isArray()) {
      Optional<Shape> element =
          shape
              .filter(Shape.ListOf.class::isInstance)
              .map(list -> model.shape(((Shape.ListOf) list).member()));
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      written
          .elements()
          .forEach(place -> list.add(value(place, way.element(list.size()), element)));
      return list;
    }
    return shape.map(kind -> scalar(node, kind)).orElse(node);
  }

  /**
   * An object in the API's names. A null is left out: some of AWS's SDKs write it for what is not
   * set.
   *
   * @param known the members that the model knows, by what their spellings have in common
   */
  ObjectNode object(JsonPlace written, JsonPath way, Map<String, Shape.Member> known) {
    note(written, way);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, JsonPlace> told = new HashMap<>();
    for (JsonPlace place : written.children()) {
      if (place.node().isNull()) {
        continue;
      }
      Optional<Shape.Member> member = Optional.ofNullable(known.get(Spelling.plain(place.name())));
      String name =
          member.map(Shape.Member::wireName).orElseGet(() -> Spelling.ofTheApi(place.name()));
      JsonPlace other = told.putIfAbsent(name, place);
      if (other != null) {
        problems.error(
            SUBJECT.at(way.child(name)).id(Flaw.DUPLICATE),
            document.locationOf(place.path()),
            place.path().toString(),
            "is there as '%s' too; remove one of them".formatted(other.name()));
        continue;
      }
      object.set(
          name, value(place, way.child(name), member.map(known1 -> model.shape(known1.shape()))));
    }
    return object;
  }

  /** The members of a structure by what all spellings of their names have in common. */
  Map<String, Shape.Member> members(Shape.Structure structure) {
    return members.computeIfAbsent(structure.name(), name -> Spelling.plain(structure.members()));
  }

  private void note(JsonPlace written, JsonPath way) {
    places.put(way, new WrittenAt(document.locationOf(written.path()), written.path().toString()));
  }

  /** CloudFormation takes 25 and "25" for a number, and YAML a name such as 720 for one. */
  private static JsonNode scalar(JsonNode node, Shape shape) {
    String text = node.asText().strip();
    if (shape instanceof Shape.Numeric number && (node.isTextual() || node.isDouble())) {
      return number(node, text, number.whole());
    }
    if (shape instanceof Shape.Bool && node.isTextual()) {
      return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
          ? BooleanNode.valueOf(text.equalsIgnoreCase("true"))
          : node;
    }
    if (shape instanceof Shape.Text && node.isNumber()) {
      return TextNode.valueOf(text);
    }
    return node;
  }

  private static JsonNode number(JsonNode node, String text, boolean whole) {
    if (WHOLE.matcher(text).matches()) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (node.isTextual() && !DECIMAL.matcher(text).matches()) {
      return node;
    }
    double value = node.isTextual() ? Double.parseDouble(text) : node.doubleValue();
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole && isWhole ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
  }
}
