package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.ServiceError;

/** A request that was understood, but not yet answered. */
public interface Invocation {

  /** For example {@code CreateChannel}. */
  String operation();

  /** The parameters. */
  ObjectNode input();

  /** Whether the operation changes nothing. */
  boolean readOnly();

  /**
   * Does what is asked, while the caller holds the world's lock.
   *
   * @throws ServiceError if the service turns it down
   */
  HttpReply run(String requestId);
}
