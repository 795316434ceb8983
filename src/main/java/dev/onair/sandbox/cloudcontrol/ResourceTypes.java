package dev.onair.sandbox.cloudcontrol;

import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.core.Service;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types that there are. */
final class ResourceTypes {

  /** A type's behaviour and its schema. */
  record Type(ResourceHandler handler, ResourceSchema schema) {}

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
