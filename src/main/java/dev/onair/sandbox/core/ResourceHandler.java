package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Optional;

/**
 * What Cloud Control asks of a resource type. Properties are those of the type's schema, the
 * read-only ones included in what is returned. All methods may throw {@link ServiceError}, with the
 * codes of the service that the resource belongs to.
 */
public interface ResourceHandler {

  /** For example {@code AWS::MediaPackageV2::Channel}. */
  String typeName();

  /** Creates it. */
  ObjectNode create(ObjectNode desired);

  /** Its properties now; empty if there is none. */
  Optional<ObjectNode> read(String identifier);

  /** Gives it other properties. What is left out gets its default. */
  ObjectNode update(String identifier, ObjectNode desired);

  /** Deletes it. */
  void delete(String identifier);

  /** All there are. */
  List<ObjectNode> list();
}
