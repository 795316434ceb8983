package dev.onair.sandbox.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.Operation;
import java.util.Optional;

/** How one service's requests and responses travel. */
public interface Protocol {

  /** What the operation is called that a request asks for; empty if that can't be told. */
  Optional<String> operationName(HttpRequest request);

  /**
   * The request's parameters, not yet checked.
   *
   * @throws ServiceError if the request can't be read at all
   */
  ObjectNode read(Operation operation, HttpRequest request);

  /** The response to a request that succeeded. */
  HttpReply success(Operation operation, ObjectNode output, String requestId);

  /** The response to a request that was turned down. */
  HttpReply failure(ServiceError error, String requestId);
}
