package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Form parameters in, XML out: IAM, STS, SNS, CloudWatch, CloudFormation. */
public final class QueryProtocol implements Protocol {

  private final ServiceModel model;
  private final QueryReader reader;
  private final String namespace;

  /** For a service whose model says query. */
  public QueryProtocol(ServiceModel model) {
    this.model = model;
    this.reader = new QueryReader(model);
    this.namespace = model.metadata("xmlNamespace").orElseThrow();
  }

  @Override
  public Optional<String> operationName(HttpRequest request) {
    return form(request).getOrDefault("Action", List.of()).stream().findFirst();
  }

  @Override
  public ObjectNode read(Operation operation, HttpRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    form(request).forEach((name, values) -> parameters.put(name, values.get(0)));
    parameters.remove("Action");
    parameters.remove("Version");
    return operation
        .input()
        .map(shape -> (ObjectNode) reader.read(shape, parameters))
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private static Map<String, List<String>> form(HttpRequest request) {
    Map<String, List<String>> form = new LinkedHashMap<>(request.query());
    form.putAll(HttpRequest.parameters(request.body().text()));
    return form;
  }

  @Override
  public HttpReply success(Operation operation, ObjectNode output, String requestId) {
    XmlDocument xml = XmlDocument.of(operation.name() + "Response", namespace);
    operation
        .output()
        .ifPresent(
            shape -> {
              xml.open(shape.wrapper().orElse(operation.name() + "Result"));
              new XmlWriter(model, xml).content(shape.shape(), output);
              xml.close();
            });
    return xml.open("ResponseMetadata")
        .text("RequestId", requestId)
        .reply(200, "text/xml")
        .with("x-amzn-RequestId", requestId);
  }

  @Override
  public HttpReply failure(ServiceError error, String requestId) {
    return errorResponse(model, namespace, error, requestId);
  }

  /** The error document that query services and CloudFront have in common. */
  static HttpReply errorResponse(
      ServiceModel model, String namespace, ServiceError error, String requestId) {
    Failure failure = Failure.of(model, error);
    return XmlDocument.of("ErrorResponse", namespace)
        .open("Error")
        .text("Type", failure.status() < 500 ? "Sender" : "Receiver")
        .text("Code", failure.code())
        .text("Message", failure.message())
        .close()
        .text("RequestId", requestId)
        .reply(failure.status(), "text/xml")
        .with("x-amzn-RequestId", requestId);
  }
}
