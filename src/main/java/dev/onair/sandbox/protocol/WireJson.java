package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.math.BigDecimal;
import java.time.Instant;

/** JSON as it travels: times are seconds since 1970, unless the shape says otherwise. */
final class WireJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private WireJson() {}

  /** The body as an object; an empty body is an empty object. */
  static ObjectNode parse(HttpRequest request) {
    if (request.body().isEmpty()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      if (MAPPER.readTree(request.body().text()) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw ServiceError.by(
          ProtocolRule.NOT_JSON, "The body is not JSON: " + e.getOriginalMessage());
    }
    throw ServiceError.by(ProtocolRule.NOT_JSON, "The body is not a JSON object");
  }

  static String write(ServiceModel model, String shape, JsonNode value) {
    return convert(model, model.shape(shape), value).toString();
  }

  private static JsonNode convert(ServiceModel model, Shape shape, JsonNode value) {
    return shape.match(new Conversion(model, value));
  }

  private record Conversion(ServiceModel model, JsonNode value) implements Shape.Cases<JsonNode> {
    @Override
    public JsonNode structure(Shape.Structure shape) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      for (var field : value.properties()) {
        Shape.Member member = shape.members().get(field.getKey());
        if (member == null) {
          result.set(field.getKey(), field.getValue());
        } else if (member.location() == Shape.Location.BODY && !field.getValue().isNull()) {
          result.set(field.getKey(), convert(model, model.shape(member.shape()), field.getValue()));
        }
      }
      return result;
    }

    @Override
    public JsonNode list(Shape.ListOf shape) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> result.add(convert(model, model.shape(shape.member()), item)));
      return result;
    }

    @Override
    public JsonNode map(Shape.MapOf shape) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              entry ->
                  result.set(
                      entry.getKey(),
                      convert(model, model.shape(shape.value()), entry.getValue())));
      return result;
    }

    @Override
    public JsonNode timestamp(Shape.Timestamp shape) {
      if (shape.format().filter("iso8601"::equals).isPresent()) {
        return value;
      }
      long millis = Instant.parse(value.asText()).toEpochMilli();
      return DecimalNode.valueOf(BigDecimal.valueOf(millis, 3));
    }

    @Override
    public JsonNode text(Shape.Text shape) {
      return value;
    }

    @Override
    public JsonNode number(Shape.Numeric shape) {
      return value;
    }

    @Override
    public JsonNode bool(Shape.Bool shape) {
      return value;
    }

    @Override
    public JsonNode blob(Shape.Blob shape) {
      return value;
    }
  }
}
