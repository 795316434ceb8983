package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * What the Terraform provider will ask MediaLive for, to make or to update a channel.
 *
 * @param operation whether it makes one
 * @param input the operation's parameters, by the names in which they travel; without the id by
 *     which MediaLive knows a repetition
 * @param unknown the parameters that are known only while it is applied, by their paths; without
 *     them, the request is not the one that will be sent
 */
public record ChannelRequest(Operation operation, ObjectNode input, List<String> unknown) {

  /** What is asked for. */
  public enum Operation {
    /** {@code CreateChannel}. */
    CREATE,
    /** {@code UpdateChannel}. */
    UPDATE
  }

  public ChannelRequest {
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(input, "input");
    unknown = List.copyOf(unknown);
  }
}
