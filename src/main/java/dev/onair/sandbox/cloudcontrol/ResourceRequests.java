package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes that take their time: what the schema forbids is refused at once; the rest happens later,
 * succeeds or fails there, and is asked for by its token.
 */
final class ResourceRequests {

  private static final Map<String, String> HANDLER_ERRORS =
      Map.of(
          "ConflictException", "ResourceConflict",
          "ResourceNotFoundException", "NotFound",
          "ServiceQuotaExceededException", "ServiceLimitExceeded",
          "ValidationException", "InvalidRequest",
          "AccessDeniedException", "AccessDenied",
          "ThrottlingException", "Throttling");

  private final World world;
  private final ResourceTypes types;
  private final StoreTable requests;

  ResourceRequests(World world, ResourceTypes types) {
    this.world = world;
    this.types = types;
    this.requests = world.store().notes("cloudcontrolapi/request");
    world.on("cloudcontrolapi/done", token -> requests.find(token).ifPresent(this::finish));
  }

  ObjectNode create(Request request) {
    return once(request, () -> created(request));
  }

  private ObjectNode created(Request request) {
    ResourceTypes.Type type = types.of(request);
    ObjectNode desired = object(request.text("DesiredState"));
    List<String> violations = type.schema().violations(desired);
    if (!violations.isEmpty()) {
      throw ServiceError.by(CloudControlRule.SCHEMA, ResourceSchema.sentence(violations));
    }
    if (!type.schema().writable(desired).equals(desired)) {
      throw ServiceError.by(
          CloudControlRule.READ_ONLY,
          "Encountered read-only properties in the desired state: " + desired);
    }
    Optional<String> identifier =
        type.schema().isIdentifiedByDesiredState()
            ? Optional.of(type.schema().identifier(desired))
            : Optional.empty();
    return accept(request, "CREATE", identifier, desired);
  }

  ObjectNode update(Request request) {
    return once(request, () -> updated(request));
  }

  private ObjectNode updated(Request request) {
    ResourceTypes.Type type = types.of(request);
    String identifier = request.text("Identifier");
    ObjectNode current = type.existing(identifier);
    ObjectNode desired;
    try {
      JsonPatch patch = JsonPatch.parse(request.text("PatchDocument"));
      patch.steps().forEach(step -> checkPatchable(type.schema(), step.path().toString()));
      desired = type.schema().writable(patch.apply(current));
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(CloudControlRule.PATCH, "Invalid patch: " + e.getMessage());
    }
    List<String> violations = type.schema().violations(desired);
    if (!violations.isEmpty()) {
      throw ServiceError.by(CloudControlRule.SCHEMA, ResourceSchema.sentence(violations));
    }
    return accept(request, "UPDATE", Optional.of(identifier), desired);
  }

  private static void checkPatchable(ResourceSchema schema, String path) {
    if (schema.isCreateOnly(path)) {
      throw ServiceError.by(
          CloudControlRule.NOT_UPDATABLE,
          "Invalid patch update: createOnlyProperties [" + path + "] cannot be updated");
    }
    if (schema.isReadOnly(path)) {
      throw ServiceError.by(
          CloudControlRule.NOT_UPDATABLE,
          "Invalid patch update: readOnlyProperties [" + path + "] cannot be updated");
    }
  }

  ObjectNode delete(Request request) {
    return once(request, () -> deleted(request));
  }

  private ObjectNode deleted(Request request) {
    ResourceTypes.Type type = types.of(request);
    type.existing(request.text("Identifier"));
    return accept(
        request,
        "DELETE",
        Optional.of(request.text("Identifier")),
        JsonNodeFactory.instance.objectNode());
  }

  ObjectNode status(Request request) {
    return progress(
        requests
            .find(request.text("RequestToken"))
            .orElseThrow(
                () ->
                    ServiceError.by(
                        CloudControlRule.REQUEST_FOUND,
                        "Request with token " + request.text("RequestToken") + " was not found")));
  }

  private ObjectNode accept(
      Request request, String operation, Optional<String> identifier, ObjectNode desired) {
    identifier.ifPresent(this::checkNotBusy);
    String token = world.nextId("cloudcontrolapi/request", 32);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("asked", request.input());
    row.set("desired", desired);
    ObjectNode event = row.putObject("event");
    event
        .put("TypeName", request.text("TypeName"))
        .put("RequestToken", token)
        .put("Operation", operation)
        .put("OperationStatus", "IN_PROGRESS")
        .put("EventTime", world.now().toString());
    identifier.ifPresent(known -> event.put("Identifier", known));
    requests.put(token, row);
    world.later("cloudcontrolapi/done", token);
    return progress(row);
  }

  /**
   * The same request, sent again with its token, gets the first one's answer, also when what it is
   * about has gone since.
   */
  private ObjectNode once(Request request, Supplier<ObjectNode> first) {
    Optional<String> token = request.find("ClientToken");
    Optional<ObjectNode> earlier =
        requests.values().stream()
            .filter(row -> token.isPresent() && token.get().equals(clientToken(row)))
            .findFirst();
    if (earlier.isEmpty()) {
      return first.get();
    }
    if (!earlier.get().get("asked").equals(request.input())) {
      throw ServiceError.by(
          CloudControlRule.CLIENT_TOKEN,
          "ClientToken %s is already associated with an existing operation with RequestToken %s"
              .formatted(token.orElseThrow(), earlier.get().at("/event/RequestToken").asText()));
    }
    return progress(earlier.get());
  }

  private static String clientToken(ObjectNode row) {
    return row.at("/asked/ClientToken").asText();
  }

  private void checkNotBusy(String identifier) {
    boolean busy =
        requests.values().stream()
            .map(row -> row.get("event"))
            .filter(event -> event.path("OperationStatus").asText().equals("IN_PROGRESS"))
            .anyMatch(event -> event.path("Identifier").asText().equals(identifier));
    if (busy) {
      throw ServiceError.by(
          CloudControlRule.CONCURRENT,
          "Another operation on the resource " + identifier + " is in progress");
    }
  }

  private void finish(ObjectNode row) {
    ObjectNode event = (ObjectNode) row.get("event");
    event.put("EventTime", world.now().toString());
    try {
      event.put("OperationStatus", "SUCCESS");
      perform(event, (ObjectNode) row.get("desired"));
    } catch (ServiceError error) {
      event
          .put("OperationStatus", "FAILED")
          .put("ErrorCode", handlerError(error))
          .put("StatusMessage", error.getMessage());
    }
  }

  private static String handlerError(ServiceError error) {
    String conflict = error.members().path("ConflictExceptionType").asText();
    if (conflict.equals("RESOURCE_ALREADY_EXISTS")) {
      return "AlreadyExists";
    }
    String otherwise = error.status() >= 500 ? "ServiceInternalError" : "GeneralServiceException";
    return HANDLER_ERRORS.getOrDefault(error.code(), otherwise);
  }

  private void perform(ObjectNode event, ObjectNode desired) {
    ResourceTypes.Type type = types.named(event.get("TypeName").asText());
    String operation = event.get("Operation").asText();
    String identifier = event.path("Identifier").asText();
    switch (operation) {
      case "CREATE" -> succeed(event, type, type.handler().create(desired));
      case "UPDATE" -> succeed(event, type, type.handler().update(identifier, desired));
      case "DELETE" -> type.handler().delete(identifier);
      default -> throw new IllegalStateException(operation);
    }
  }

  private static void succeed(ObjectNode event, ResourceTypes.Type type, ObjectNode properties) {
    event
        .put("Identifier", type.schema().identifier(properties))
        .put("ResourceModel", properties.toString());
  }

  private static ObjectNode progress(ObjectNode row) {
    return JsonNodeFactory.instance.objectNode().set("ProgressEvent", row.get("event").deepCopy());
  }

  private static ObjectNode object(String json) {
    try {
      if (new ObjectMapper().readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw ServiceError.by(
          CloudControlRule.NOT_JSON, "The desired state is not JSON: " + e.getOriginalMessage());
    }
    throw ServiceError.by(CloudControlRule.NOT_JSON, "The desired state is not a JSON object");
  }
}
