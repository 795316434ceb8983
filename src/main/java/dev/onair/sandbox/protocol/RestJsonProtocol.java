package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.Optional;

/** REST with JSON bodies: MediaLive and MediaPackage. */
public final class RestJsonProtocol implements Protocol {

  private static final String CONTENT_TYPE = "application/json";

  private final ServiceModel model;
  private final RestBinding binding;

  /** For a service whose model says rest-json. */
  public RestJsonProtocol(ServiceModel model) {
    this.model = model;
    this.binding = new RestBinding(model);
  }

  @Override
  public Optional<String> operationName(HttpRequest request) {
    return binding.routes().operationName(request);
  }

  @Override
  public ObjectNode read(Operation operation, HttpRequest request) {
    ObjectNode input = binding.read(operation, request);
    Optional<Shape.Structure> shape = operation.input().map(model::structure);
    if (shape.isEmpty()) {
      return input;
    }
    ObjectNode body = WireJson.parse(request);
    Optional<String> payload = shape.get().payload();
    if (payload.isPresent()) {
      if (!request.body().isEmpty()) {
        input.set(payload.get(), body);
      }
    } else {
      input.setAll(body);
    }
    return input;
  }

  @Override
  public HttpReply success(Operation operation, ObjectNode output, String requestId) {
    HttpReply reply =
        HttpReply.of(operation.http().responseCode(), CONTENT_TYPE, body(operation, output))
            .with("x-amzn-RequestId", requestId);
    for (var header : binding.headers(operation, output).entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  private String body(Operation operation, ObjectNode output) {
    if (operation.output().isEmpty()) {
      return "{}";
    }
    Shape.Structure shape = model.structure(operation.output().get().shape());
    return shape
        .payload()
        .map(
            payload ->
                WireJson.write(model, shape.members().get(payload).shape(), output.path(payload)))
        .orElseGet(() -> WireJson.write(model, shape.name(), output));
  }

  @Override
  public HttpReply failure(ServiceError error, String requestId) {
    Failure failure = Failure.of(model, error);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.setAll(failure.members());
    body.put(failure.messageMember(), failure.message());
    return HttpReply.of(failure.status(), CONTENT_TYPE, body.toString())
        .with("x-amzn-ErrorType", failure.code())
        .with("x-amzn-RequestId", requestId);
  }
}
