package dev.onair.awsmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an operation from a model file. */
final class OperationReader {

  private OperationReader() {}

  static Operation read(JsonNode node, String name) {
    JsonNode http = node.get("http");
    List<String> errors = new ArrayList<>();
    node.path("errors").forEach(error -> errors.add(error.get("shape").asText()));
    return new Operation(
        name,
        new Operation.Http(
            http.get("method").asText(),
            http.get("requestUri").asText(),
            http.path("responseCode").asInt(200)),
        Optional.ofNullable(node.get("input")).map(input -> input.get("shape").asText()),
        Optional.ofNullable(node.get("output")).map(OperationReader::output),
        errors);
  }

  private static Operation.Output output(JsonNode node) {
    return new Operation.Output(
        node.get("shape").asText(),
        Optional.ofNullable(node.get("resultWrapper")).map(JsonNode::asText));
  }
}
