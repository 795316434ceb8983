package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types that there are. */
final class ResourceTypes {

  /** A type's behaviour and its schema. */
  record Type(ResourceHandler handler, ResourceSchema schema) {

    /**
     * The properties of a resource.
     *
     * @throws ServiceError if it does not exist
     */
    ObjectNode existing(String identifier) {
      return handler
          .read(identifier)
          .orElseThrow(
              () ->
                  ServiceError.by(
                      CloudControlRule.FOUND,
                      "Resource of type '"
                          + handler.typeName()
                          + "' with identifier '"
                          + identifier
                          + "' was not found."));
    }
  }

  private final Map<String, Type> types;

  ResourceTypes(List<ResourceHandler> handlers) {
    types =
        handlers.stream()
            .map(handler -> new Type(handler, ResourceSchema.load(handler.typeName())))
            .collect(
                Collectors.toUnmodifiableMap(
                    type -> type.handler().typeName(), Function.identity()));
  }

  Type of(Request request) {
    Type type = types.get(request.text("TypeName"));
    if (type == null) {
      throw Service.notEmulated("cloudcontrolapi", request.text("TypeName"));
    }
    return type;
  }

  Type named(String typeName) {
    return types.get(typeName);
  }
}
