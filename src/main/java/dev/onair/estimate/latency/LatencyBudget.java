package dev.onair.estimate.latency;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far behind its source a player of one manifest is, stage by stage.
 *
 * @param endpoint the endpoint's name
 * @param manifest the manifest's name
 * @param stages from the source to the screen
 */
public record LatencyBudget(String endpoint, String manifest, List<Stage> stages) {

  public LatencyBudget {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(manifest, "manifest");
    stages = List.copyOf(stages);
  }

  /** All stages together. */
  public Duration total() {
    return stages.stream().map(Stage::takes).reduce(Duration.ZERO, Duration::plus);
  }

  /** The longest stage. */
  public Stage longest() {
    return stages.stream().max(Comparator.comparing(Stage::takes)).orElseThrow();
  }
}
