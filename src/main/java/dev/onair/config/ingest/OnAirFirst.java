package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ingest.FailoverSpec;
import dev.onair.model.ingest.FailoverSpec.Preference;
import dev.onair.model.ingest.InputSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code inputs.<name>.first}: which of several inputs a channel is on air with when it
 * starts.
 *
 * <p>MediaLive begins with the first attachment that it was sent, unless a schedule says otherwise,
 * and where a failover pair is all there is, with the primary. The provider holds the attachments
 * in a set, and sends them in the order of a hash over them, ids that AWS makes up among them. So
 * the order here is for whoever makes the schedule say it.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/ips-runtime-behavior.html">AWS:
 *     what happens at runtime</a>
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/aif-behavior-startup.html">AWS:
 *     starting a channel with a failover pair</a>
 */
final class OnAirFirst {

  private final List<Section> sections;

  OnAirFirst(List<Section> sections) {
    this.sections = sections;
  }

  /** The inputs, the one that is to be first in front. */
  List<InputSpec> read(List<InputSpec> inputs, Optional<FailoverSpec> failover) {
    List<Section> chosen = sections.stream().filter(section -> section.flag("first")).toList();
    if (chosen.size() > 1) {
      chosen
          .get(1)
          .error(
              "first",
              Flaw.DUPLICATE,
              "one input is the first, and '%s' is it already; remove one of the two"
                  .formatted(chosen.get(0).name()));
    }
    Optional<Section> one = chosen.stream().findFirst();
    if (one.isPresent() && failover.isPresent()) {
      againstTheFailover(one.get(), failover.get());
    }
    String first =
        one.map(Section::name)
            .or(() -> failover.map(FailoverSpec::primary))
            .orElseGet(() -> inputs.stream().map(InputSpec::name).findFirst().orElse(""));
    return Stream.concat(
            inputs.stream().filter(input -> input.name().equals(first)),
            inputs.stream().filter(input -> !input.name().equals(first)))
        .toList();
  }

  private static void againstTheFailover(Section first, FailoverSpec pair) {
    if (first.name().equals(pair.secondary())
        && pair.preference() == Preference.PRIMARY_INPUT_PREFERRED) {
      first.error(
          "first",
          Flaw.of("failover"),
          "MediaLive goes back from here to '%s', the primary, as soon as that is sound; say failover.to"
                  .formatted(pair.primary())
              + " = %s here and not there, or preference = EQUAL_INPUT_PREFERENCE there"
                  .formatted(pair.primary()));
    }
  }
}
