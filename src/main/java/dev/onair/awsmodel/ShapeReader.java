package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a shape from a model file. */
final class ShapeReader {

  private ShapeReader() {}

  static Shape read(String name, JsonNode shape) {
    String type = shape.get("type").asText();
    return switch (type) {
      case "structure" -> structure(name, shape);
      case "list" ->
          new Shape.ListOf(
              name,
              shape.at("/member/shape").asText(),
              text(shape.at("/member/locationName")),
              Bounds.of(shape),
              shape.path("flattened").asBoolean());
      case "map" ->
          new Shape.MapOf(
              name,
              shape.at("/key/shape").asText(),
              shape.at("/value/shape").asText(),
              Bounds.of(shape));
      case "string", "character" -> string(name, shape);
      case "integer", "long", "short", "byte" -> new Shape.Numeric(name, true, Bounds.of(shape));
      case "float", "double" -> new Shape.Numeric(name, false, Bounds.of(shape));
      case "boolean" -> new Shape.Bool(name);
      case "timestamp" -> new Shape.Timestamp(name, text(shape.path("timestampFormat")));
      case "blob" -> new Shape.Blob(name);
      default -> throw new IllegalStateException(name + ": unknown type '" + type + "'");
    };
  }

  private static Shape string(String name, JsonNode shape) {
    Set<String> allowed = new LinkedHashSet<>();
    shape.path("enum").forEach(value -> allowed.add(value.asText()));
    return new Shape.Text(
        name,
        Collections.unmodifiableSet(allowed),
        text(shape.path("pattern")).map(Pattern::compile),
        Bounds.of(shape));
  }

  private static Shape structure(String name, JsonNode shape) {
    Map<String, Shape.Member> members = new LinkedHashMap<>();
    Map<String, String> wireNames = new LinkedHashMap<>();
    shape
        .path("members")
        .properties()
        .forEach(
            entry -> {
              Shape.Member member = member(entry.getKey(), entry.getValue());
              members.put(member.wireName(), member);
              wireNames.put(member.name(), member.wireName());
            });
    List<String> required = new ArrayList<>();
    shape.path("required").forEach(member -> required.add(wireNames.get(member.asText())));
    return new Shape.Structure(
        name,
        members,
        required,
        text(shape.path("payload")).map(wireNames::get),
        error(name, shape));
  }

  private static Shape.Member member(String name, JsonNode member) {
    return new Shape.Member(
        name,
        member.get("shape").asText(),
        member.path("locationName").asText(name),
        location(member.path("location").asText("")),
        text(member.at("/xmlNamespace/uri")));
  }

  private static Shape.Location location(String location) {
    return switch (location) {
      case "" -> Shape.Location.BODY;
      case "uri" -> Shape.Location.URI;
      case "querystring" -> Shape.Location.QUERY_STRING;
      case "header" -> Shape.Location.HEADER;
      case "headers" -> Shape.Location.HEADERS;
      case "statusCode" -> Shape.Location.STATUS_CODE;
      default -> throw new IllegalStateException("unknown location '" + location + "'");
    };
  }

  private static Optional<Shape.ErrorTrait> error(String name, JsonNode shape) {
    if (!shape.path("exception").asBoolean() && !shape.has("error")) {
      return Optional.empty();
    }
    JsonNode error = shape.path("error");
    int otherwise = shape.path("fault").asBoolean() ? 500 : 400;
    return Optional.of(
        new Shape.ErrorTrait(
            error.path("code").asText(name), error.path("httpStatusCode").asInt(otherwise)));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }
}
