package dev.onair.sandbox.core;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.protocol.ServiceError;

/** An emulated AWS service. */
public interface Service {

  /** The name that requests to it are signed with. */
  String name();

  /** Whether it is the same in all regions. */
  default boolean global() {
    return false;
  }

  /**
   * Finds out what a request asks for; changes nothing.
   *
   * @throws ServiceError if the request can't be read, or asks for what is not emulated
   */
  Invocation read(HttpRequest request);

  /** An error, in the service's own format. */
  HttpReply refuse(ServiceError error, String requestId);

  /** What the service says to too many requests. */
  ServiceError throttled();

  /** The refusal of an operation that is not emulated; not retried by AWS's SDKs. */
  static ServiceError notEmulated(String service, String operation) {
    return ServiceError.notOfAws(
        "NotEmulated",
        400,
        "onair's sandbox does not emulate " + service + ":" + operation + "; see docs/sandbox.md");
  }
}
