package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.awsmodel.Shape;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** REST with XML bodies: CloudFront. */
public final class RestXmlProtocol implements Protocol {

  private final ServiceModel model;
  private final RestBinding binding;
  private final XmlReader reader;
  private final String namespace;

  /**
   * For a service whose model says rest-xml.
   *
   * @param namespace of the service's XML
   */
  public RestXmlProtocol(ServiceModel model, String namespace) {
    this.model = model;
    this.binding = new RestBinding(model);
    this.reader = new XmlReader(model);
    this.namespace = namespace;
  }

  @Override
  public Optional<String> operationName(HttpRequest request) {
    return binding.routes().operationName(request);
  }

  @Override
  public ObjectNode read(Operation operation, HttpRequest request) {
    ObjectNode input = binding.read(operation, request);
    Optional<Shape.Structure> shape = operation.input().map(model::structure);
    if (shape.isEmpty() || request.body().isEmpty()) {
      return input;
    }
    Optional<String> payload = shape.get().payload();
    if (payload.isEmpty()) {
      input.setAll((ObjectNode) reader.read(Xml.parse(request.body()), shape.get().name()));
      return input;
    }
    String member = shape.get().members().get(payload.get()).shape();
    if (model.shape(member) instanceof Shape.Structure) {
      input.set(payload.get(), reader.read(Xml.parse(request.body()), member));
    } else if (model.shape(member) instanceof Shape.Blob) {
      input.put(payload.get(), Base64.getEncoder().encodeToString(request.body().bytes()));
    } else {
      input.put(payload.get(), request.body().text());
    }
    return input;
  }

  @Override
  public HttpReply success(Operation operation, ObjectNode output, String requestId) {
    int status = operation.http().responseCode();
    HttpReply reply =
        operation
            .output()
            .map(shape -> body(status, model.structure(shape.shape()), output))
            .orElseGet(() -> HttpReply.empty(status))
            .with("x-amzn-RequestId", requestId);
    for (var header : binding.headers(operation, output).entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  private HttpReply body(int status, Shape.Structure shape, ObjectNode output) {
    if (shape.payload().isEmpty()) {
      return shape.members().values().stream().anyMatch(RestXmlProtocol::inBody)
          ? xml(status, shape.name(), shape.name(), output)
          : HttpReply.empty(status);
    }
    Shape.Member payload = shape.members().get(shape.payload().get());
    if (model.shape(payload.shape()) instanceof Shape.Structure) {
      return xml(status, payload.shape(), payload.shape(), output.path(payload.wireName()));
    }
    String text = output.path(payload.wireName()).asText();
    boolean bytes = model.shape(payload.shape()) instanceof Shape.Blob;
    return new HttpReply(
        status, Map.of(), bytes ? Body.of(Base64.getDecoder().decode(text)) : Body.of(text));
  }

  private static boolean inBody(Shape.Member member) {
    return member.location() == Shape.Location.BODY;
  }

  private HttpReply xml(int status, String root, String shape, JsonNode value) {
    XmlDocument xml = XmlDocument.of(root, namespace);
    new XmlWriter(model, xml).content(shape, value);
    return xml.reply(status, "text/xml");
  }

  @Override
  public HttpReply failure(ServiceError error, String requestId) {
    return QueryProtocol.errorResponse(model, namespace, error, requestId);
  }
}
