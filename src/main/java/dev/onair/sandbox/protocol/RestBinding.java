package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a REST request and response that are not in the body. */
final class RestBinding {

  private final ServiceModel model;
  private final RestRoutes routes;

  RestBinding(ServiceModel model) {
    this.model = model;
    this.routes = new RestRoutes(model);
  }

  RestRoutes routes() {
    return routes;
  }

  /** What path, query string and headers say. */
  ObjectNode read(Operation operation, HttpRequest request) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    if (operation.input().isEmpty()) {
      return input;
    }
    Map<String, String> variables = routes.variables(operation, request);
    for (Shape.Member member : model.structure(operation.input().get()).members().values()) {
      String name = member.wireName();
      Shape shape = model.shape(member.shape());
      switch (member.location()) {
        case URI -> {
          if (variables.containsKey(name)) {
            input.set(name, ScalarText.read(variables.get(name), shape));
          }
        }
        case QUERY_STRING -> {
          if (request.query().containsKey(name)) {
            input.set(name, values(request.query().get(name), shape));
          }
        }
        case HEADER ->
            request.header(name).ifPresent(value -> input.set(name, ScalarText.read(value, shape)));
        case HEADERS, STATUS_CODE, BODY -> {}
      }
    }
    return input;
  }

  private JsonNode values(List<String> values, Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      values.forEach(value -> items.add(ScalarText.read(value, model.shape(list.member()))));
      return items;
    }
    return ScalarText.read(values.get(0), shape);
  }

  /** The headers that a response's members become. */
  Map<String, String> headers(Operation operation, ObjectNode output) {
    Map<String, String> headers = new LinkedHashMap<>();
    operation
        .output()
        .ifPresent(
            shape ->
                model.structure(shape.shape()).members().values().stream()
                    .filter(member -> member.location() == Shape.Location.HEADER)
                    .filter(member -> output.hasNonNull(member.wireName()))
                    .forEach(
                        member ->
                            headers.put(
                                member.wireName(), output.get(member.wireName()).asText())));
    return headers;
  }
}
