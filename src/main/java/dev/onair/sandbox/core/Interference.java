package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.Optional;

/** What goes wrong when a service calls another one, as Cloud Control does. */
@FunctionalInterface
public interface Interference {

  /** The error that such a call ends with, if it is to fail. */
  Optional<ServiceError> with(String service, String operation, JsonNode input);
}
