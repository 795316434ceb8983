package dev.onair.config.ingest;

import dev.onair.config.hocon.HoconKeys;
import dev.onair.config.section.Objection;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.FailoverSpec.Preference;
import dev.onair.model.ingest.InputNeeds;
import dev.onair.model.ingest.InputSpec;
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
  private final Map<String, InputSpec> sound;

  /**
   * @param inputs the names of all the channel's inputs
   * @param sound those that nothing is wrong with
   */
  FailoverReader(Section primary, List<String> inputs, Map<String, InputSpec> sound) {
    this.primary = primary;
    this.failover = primary.section("failover");
    this.inputs = inputs;
    this.sound = sound;
  }

  Optional<FailoverSpec> read() {
    String secondary = failover.text("to");
    Preference preference = failover.oneOf("preference", Preference.class);
    // MediaLive takes 1 ms and 100 ms at least; the upper ends only catch slips.
    Duration clearTime = failover.duration("clear-time", Duration.ofMillis(1), MAX_CLEAR_TIME);
    Duration inputLoss = failover.duration("input-loss", Duration.ofMillis(100), MAX_INPUT_LOSS);
    Optional<Objection> alone = unpaired(primary.name());
    alone.ifPresent(problem -> primary.error("failover", problem));
    if (!secondary.isEmpty()) {
      unknown(secondary)
          .or(() -> unpaired(secondary))
          .or(() -> alone.isPresent() ? Optional.empty() : unlike(secondary))
          .ifPresent(problem -> failover.error("to", problem));
    }
    return failover.build(
        () -> new FailoverSpec(primary.name(), secondary, preference, clearTime, inputLoss));
  }

  /** Why a name is that of no second input. */
  private Optional<Objection> unknown(String secondary) {
    List<String> others = inputs.stream().filter(name -> !name.equals(primary.name())).toList();
    if (others.contains(secondary)) {
      return Optional.empty();
    }
    boolean itself = secondary.equals(primary.name());
    if (others.isEmpty()) {
      return Optional.of(
          new Objection(
              Flaw.REFERENCE,
              itself
                  ? "an input can't fail over to itself; add a second one of its type under another name,"
                      + " and name that"
                  : "failover needs a second input; add "
                      + HoconKeys.path("inputs", secondary)
                      + " { … }"));
    }
    return Optional.of(
        new Objection(
            Flaw.REFERENCE,
            itself
                ? "an input can't fail over to itself; allowed are " + String.join(", ", others)
                : Suggestions.notAllowed(secondary, others)));
  }

  /** Why an input can be in no pair. */
  private Optional<Objection> unpaired(String input) {
    return Optional.ofNullable(sound.get(input))
        .map(spec -> spec.source().type())
        .filter(type -> !type.canFailOver())
        .map(
            type ->
                new Objection(
                    Flaw.of("unpaired"),
                    "'%s' is %s; MediaLive fails over between %s only: take two of these, or remove it"
                        .formatted(input, type, PAIRED)));
  }

  /**
   * Why two inputs are no pair.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/aif-setup-other-inputs.html">AWS:
   *     setting up automatic input failover</a>
   */
  private Optional<Objection> unlike(String secondary) {
    InputSpec one = sound.get(primary.name());
    InputSpec other = sound.get(secondary);
    if (one == null || other == null) {
      return Optional.empty();
    }
    InputType type = one.source().type();
    if (type != other.source().type()) {
      return Optional.of(
          new Objection(
              Flaw.of("unlike"),
              "'%s' is %s, and '%s' is %s; MediaLive fails over between two inputs of the same type: make"
                      .formatted(primary.name(), type, secondary, other.source().type())
                  + " both "
                  + type
                  + ", or remove failover"));
    }
    return flows(one).stream()
        .filter(flows(other)::contains)
        .findFirst()
        .map(
            flow ->
                new Objection(
                    Flaw.of("same-flow"),
                    "'%s' and '%s' both take '%s', so that both are lost at once; give each its own flows"
                        .formatted(primary.name(), secondary, flow)));
  }

  private static List<String> flows(InputSpec input) {
    return InputNeeds.of(input.source()).flows();
  }
}
