package dev.onair.model.ingest;

import dev.onair.model.ingest.FailoverSpec.Preference;
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

  /**
   * Whether MediaLive keeps to the first input by itself, in whichever order it is sent them: there
   * is no other, or it is the primary of a pair that is all there is, and is gone back to.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/aif-behavior-startup.html">AWS:
   *     starting a channel with a failover pair</a>
   */
  public boolean isFirstByItself() {
    return inputs.size() == 1
        || (inputs.size() == 2
            && failover
                .filter(pair -> pair.preference() == Preference.PRIMARY_INPUT_PREFERRED)
                .isPresent());
  }
}
