package dev.onair.preflight;

import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.UnansweredException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether CloudFront lets the account have distributions. It refuses many a new account its first
 * one ("Your account must be verified before you can add new CloudFront resources"), and no
 * question tells before: an account that has one has passed that. And whether more than one is the
 * fleet's: an apply that is killed while it makes the distribution leaves one that no state knows,
 * and the next makes another.
 */
final class CloudFrontCheck extends Check {

  private final Once<List<ListedDistribution>> distributions;

  private final FleetCounts fleet;

  CloudFrontCheck(Once<List<ListedDistribution>> distributions, FleetCounts fleet) {
    super(Topic.SERVICE, "cloudfront");
    this.distributions = distributions;
    this.fleet = fleet;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    List<ListedDistribution> fleets = distributions.get().stream().filter(fleet::isFleets).toList();
    if (fleets.size() > 1) {
      return List.of(
          Finding.warning(
              fleets.stream().map(ListedDistribution::id).sorted().collect(Collectors.joining(", "))
                  + " all look like the fleet's distribution; an apply that was cut off may leave"
                  + " one that no state knows",
              "disable and delete those whose domain name onair output does not tell"));
    }
    int there = distributions.get().size();
    if (there == 0) {
      return List.of(
          Finding.warning(
              "no distribution yet; CloudFront refuses many a new account its first one, and that"
                  + " can't be known before",
              "deploy the shared stack early; if it says that the account must be verified, open a"
                  + " case with AWS Support"));
    }
    return List.of(Finding.ok(there + (there == 1 ? " distribution" : " distributions")));
  }
}
