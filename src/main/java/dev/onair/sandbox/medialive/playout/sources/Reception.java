package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.receive.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An input of a channel, and what comes of it.
 *
 * @param attached the input
 * @param ingests how it is received, by pipeline
 * @param intakes where it comes in, by pipeline; none where a pattern stands in
 * @param cut since when it is cut off by a fault
 */
record Reception(
    OnAirChannel.Attached attached,
    List<Ingest> ingests,
    List<Intake> intakes,
    Optional<Instant> cut) {

  private static final Duration FLOWS = Duration.ofSeconds(2);

  String name() {
    return attached.name();
  }

  String type() {
    return attached.input().path("type").asText();
  }

  /** When something came for the last time: now of a pattern; absent if nothing ever did. */
  Optional<Instant> latest(Instant now) {
    Optional<Instant> came =
        intakes.isEmpty()
            ? Optional.of(now)
            : intakes.stream().flatMap(i -> i.latest().stream()).max(Comparator.naturalOrder());
    return cut.isPresent() ? came.map(at -> at.isAfter(cut.get()) ? cut.get() : at) : came;
  }

  /** The intake of the first pipeline at which something comes, or else came last. */
  Optional<Intake> intake() {
    Optional<Intake> flowing = intakes.stream().filter(i -> i.flows(FLOWS)).findFirst();
    return flowing.or(
        () ->
            intakes.stream()
                .filter(i -> i.latest().isPresent())
                .max(Comparator.comparing(i -> i.latest().orElseThrow())));
  }
}
