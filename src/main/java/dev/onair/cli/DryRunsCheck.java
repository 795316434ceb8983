package dev.onair.cli;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetFolder;
import dev.onair.fleet.PlannedDryRuns;
import dev.onair.fleet.review.DryRun;
import dev.onair.preflight.Check;
import dev.onair.preflight.Finding;
import dev.onair.preflight.Outcome;
import dev.onair.preflight.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What MediaLive says by now to the plans that wait to be applied. A channel without a plan has
 * none: what the provider will ask for is known from Terraform's plan alone.
 *
 * @param opening finds Terraform, if there is a plan
 * @param channels those to look at
 */
record DryRunsCheck(FleetFolder folder, Opening opening, List<String> channels) implements Check {

  /** How to get at the fleet. */
  @FunctionalInterface
  interface Opening {
    Fleet fleet() throws IOException;
  }

  @Override
  public Topic topic() {
    return Topic.INGEST;
  }

  @Override
  public String name() {
    return "dry-runs";
  }

  @Override
  public List<Finding> findings() throws InterruptedException {
    try {
      Map<String, DryRun> said =
          PlannedDryRuns.arePossible(folder)
              ? new PlannedDryRuns(opening.fleet()).of(channels)
              : Map.of();
      return said.isEmpty()
          ? List.of(
              new Finding(
                  Outcome.OK, "no plan of a deployed channel waits; 'onair plan' asks too", ""))
          : said.entrySet().stream().map(one -> finding(one.getKey(), one.getValue())).toList();
    } catch (IOException e) {
      return List.of(new Finding(Outcome.COULD_NOT_ASK, e.getMessage(), ""));
    }
  }

  private static Finding finding(String channel, DryRun said) {
    String text = "%s, as planned: %s".formatted(channel, said);
    return switch (said.verdict()) {
      case TAKEN -> new Finding(Outcome.OK, text, "");
      case REFUSED ->
          new Finding(Outcome.PROBLEM, text, "change it, and plan again: onair plan " + channel);
      case DOUBTED -> new Finding(Outcome.WARNING, text, "");
      case UNKNOWN, UNASKED -> new Finding(Outcome.COULD_NOT_ASK, text, "");
    };
  }
}
