package dev.onair.preflight;

import dev.onair.model.delivery.OwnDomain;
import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.UnansweredException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the domain names are free. Those that another account's distribution has can't be known
 * before: CloudFront then says that the CNAME already exists.
 */
final class DomainNamesCheck extends Check {

  private final OwnDomain domain;
  private final FleetCounts fleet;
  private final Once<List<ListedDistribution>> distributions;

  DomainNamesCheck(OwnDomain domain, Scope scope, Once<List<ListedDistribution>> distributions) {
    super(Topic.DELIVERY, "domain-names");
    this.domain = domain;
    this.fleet = new FleetCounts(scope);
    this.distributions = distributions;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    List<Finding> taken = new ArrayList<>();
    for (ListedDistribution distribution : distributions.get()) {
      if (!fleet.isFleets(distribution)) {
        domain.names().stream()
            .filter(distribution.aliases()::contains)
            .forEach(name -> taken.add(taken(name, distribution.id())));
      }
    }
    return taken.isEmpty()
        ? List.of(Finding.ok(String.join(", ", domain.names()) + ": free in this account"))
        : taken;
  }

  private static Finding taken(String name, String distribution) {
    return Finding.problem(
        name + " is a name of distribution " + distribution + " already",
        "remove it there, or move it with aws cloudfront associate-alias");
  }
}
