package dev.onair.operate.account;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A CloudFront distribution of the account.
 *
 * @param id its id
 * @param domain its own domain name, which CloudFront gave it
 * @param comment what it says it is for
 * @param aliases its alternate domain names
 * @param origins the ids of its origins
 */
public record ListedDistribution(
    String id, String domain, String comment, List<String> aliases, List<String> origins) {

  public ListedDistribution {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(comment, "comment");
    aliases = List.copyOf(aliases);
    origins = List.copyOf(origins);
  }

  /**
   * Whether it is a fleet's: a list of distributions has no tags.
   *
   * @param description what the fleet is said to be
   * @param groups its channel groups, as AWS has them: origins are called after them
   */
  public boolean isOf(String description, Collection<String> groups) {
    return comment.equals(description) && origins.stream().anyMatch(groups::contains);
  }
}
