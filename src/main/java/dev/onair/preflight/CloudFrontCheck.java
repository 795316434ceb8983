package dev.onair.preflight;

import dev.onair.operate.account.ListedDistribution;
import dev.onair.operate.account.UnansweredException;
import java.util.List;

/**
 * Whether CloudFront lets the account have distributions. It refuses many a new account its first
 * one ("Your account must be verified before you can add new CloudFront resources"), and no
 * question tells before: an account that has one has passed that.
 */
final class CloudFrontCheck extends Check {

  private final Once<List<ListedDistribution>> distributions;

  CloudFrontCheck(Once<List<ListedDistribution>> distributions) {
    super(Topic.SERVICE, "cloudfront");
    this.distributions = distributions;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
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
