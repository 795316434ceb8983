package dev.onair.cli.commands;

import dev.onair.fleet.review.DryRun;
import dev.onair.preflight.Check;
import dev.onair.preflight.CheckOutcome;
import dev.onair.preflight.Finding;
import dev.onair.preflight.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What MediaLive says by now to the plans that wait to be applied. A channel without a plan has
 * none: what the provider will ask for is known from Terraform's plan alone.
 */
final class DryRunsCheck extends Check {

  private final Callable<Map<String, DryRun>> said;

  /**
   * A check of what waits.
   *
   * @param said what MediaLive says, by channel; fails where that can't be known
   */
  DryRunsCheck(Callable<Map<String, DryRun>> said) {
    super(Topic.INGEST, "dry-runs");
    this.said = said;
  }

  @Override
  public List<Finding> findings() throws InterruptedException {
    Map<String, DryRun> verdicts;
    try {
      verdicts = said.call();
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      return List.of(new Finding(CheckOutcome.COULD_NOT_ASK, e.getMessage(), ""));
    }
    if (verdicts.isEmpty()) {
      return List.of(
          new Finding(
              CheckOutcome.OK, "no plan of a deployed channel waits; 'onair plan' asks too", ""));
    }
    return verdicts.entrySet().stream().map(one -> finding(one.getKey(), one.getValue())).toList();
  }

  private static Finding finding(String channel, DryRun said) {
    String text = "%s, as planned: %s".formatted(channel, said);
    return switch (said.verdict()) {
      case TAKEN -> new Finding(CheckOutcome.OK, text, "");
      case REFUSED ->
          new Finding(
              CheckOutcome.PROBLEM, text, "change it, and plan again: onair plan " + channel);
      case DOUBTED -> new Finding(CheckOutcome.WARNING, text, "");
      case UNKNOWN, UNASKED -> new Finding(CheckOutcome.COULD_NOT_ASK, text, "");
    };
  }
}
