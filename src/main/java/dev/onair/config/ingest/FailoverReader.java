package dev.onair.config.ingest;

import dev.onair.config.Section;
import dev.onair.config.Suggestions;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.FailoverSpec.Preference;
import dev.onair.model.ingest.InputType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code inputs.<primary>.failover}. */
final class FailoverReader {

  private static final Duration MAX_CLEAR_TIME = Duration.ofHours(1);
  private static final Duration MAX_INPUT_LOSS = Duration.ofHours(1);

  private static final String PAIRED =
      Arrays.stream(InputType.values())
          .filter(InputType::canFailOver)
          .map(Enum::name)
          .collect(Collectors.joining(", "));

  private final Section primary;
  private final Section failover;
  private final List<String> inputs;
  private final Map<String, InputType> types;

  /**
   * @param inputs the names of all the channel's inputs
   * @param types the types of those that nothing is wrong with
   */
  FailoverReader(Section primary, List<String> inputs, Map<String, InputType> types) {
    this.primary = primary;
    this.failover = primary.section("failover");
    this.inputs = inputs;
    this.types = types;
  }

  Optional<FailoverSpec> read() {
    String secondary = failover.text("to");
    Preference preference = failover.oneOf("preference", Preference.class);
    // MediaLive takes 1 ms and 100 ms at least; the upper ends only catch slips.
    Duration clearTime = failover.duration("clear-time", Duration.ofMillis(1), MAX_CLEAR_TIME);
    Duration inputLoss = failover.duration("input-loss", Duration.ofMillis(100), MAX_INPUT_LOSS);
    List<String> others = inputs.stream().filter(name -> !name.equals(primary.name())).toList();
    if (failover.has("to") && others.isEmpty()) {
      failover.error("to", "failover needs a second input; add inputs." + secondary + " { … }");
    } else if (failover.has("to") && !others.contains(secondary)) {
      failover.error("to", Suggestions.notAllowed(secondary, others));
    } else {
      unpaired(secondary).ifPresent(problem -> failover.error("to", problem));
    }
    unpaired(primary.name()).ifPresent(problem -> primary.error("failover", problem));
    return failover.build(
        () -> new FailoverSpec(primary.name(), secondary, preference, clearTime, inputLoss));
  }

  /** Why an input can be in no pair. */
  private Optional<String> unpaired(String input) {
    return Optional.ofNullable(types.get(input))
        .filter(type -> !type.canFailOver())
        .map(
            type ->
                "'%s' is %s; MediaLive fails over between %s only: take two of these, or remove it"
                    .formatted(input, type, PAIRED));
  }
}
