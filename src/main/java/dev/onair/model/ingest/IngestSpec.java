package dev.onair.model.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a channel's stream comes from.
 *
 * @param inputs the inputs; at least one. The one that the channel is to be on air with first
 *     stands first, the others by name
 * @param failover the pair between which MediaLive switches by itself
 */
public record IngestSpec(List<InputSpec> inputs, Optional<FailoverSpec> failover) {

  public IngestSpec {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("a channel needs at least one input");
    }
    Objects.requireNonNull(failover, "failover");
  }
}
