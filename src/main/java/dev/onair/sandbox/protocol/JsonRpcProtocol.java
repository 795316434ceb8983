package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import java.util.Optional;

/** JSON 1.0 and 1.1: the operation in a header, everything else in the body. */
public final class JsonRpcProtocol implements Protocol {

  private final ServiceModel model;
  private final String targetPrefix;
  private final String contentType;

  /** For a service whose model has a target prefix. */
  public JsonRpcProtocol(ServiceModel model) {
    this.model = model;
    this.targetPrefix = model.metadata("targetPrefix").orElseThrow();
    this.contentType = "application/x-amz-json-" + model.metadata("jsonVersion").orElse("1.1");
  }

  @Override
  public Optional<String> operationName(HttpRequest request) {
    return request
        .header("X-Amz-Target")
        .filter(target -> target.startsWith(targetPrefix + "."))
        .map(target -> target.substring(targetPrefix.length() + 1));
  }

  @Override
  public ObjectNode read(Operation operation, HttpRequest request) {
    return WireJson.parse(request);
  }

  @Override
  public HttpReply success(Operation operation, ObjectNode output, String requestId) {
    String body =
        operation.output().map(shape -> WireJson.write(model, shape.shape(), output)).orElse("");
    return HttpReply.of(200, contentType, body).with("x-amzn-RequestId", requestId);
  }

  @Override
  public HttpReply failure(ServiceError error, String requestId) {
    Failure failure = Failure.of(model, error);
    ObjectNode body = failure.members().deepCopy();
    body.put("__type", failure.code());
    body.put(failure.messageMember(), failure.message());
    return HttpReply.of(failure.status(), contentType, body.toString())
        .with("x-amzn-ErrorType", failure.code())
        .with("x-amzn-RequestId", requestId);
  }
}
