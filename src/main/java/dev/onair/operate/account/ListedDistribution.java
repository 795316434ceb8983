package dev.onair.operate.account;

import java.util.List;
import java.util.Objects;

/**
 * A CloudFront distribution of the account.
 *
 * @param id its id
 * @param comment what it says it is for
 * @param aliases its alternate domain names
 * @param origins the ids of its origins
 */
public record ListedDistribution(
    String id, String comment, List<String> aliases, List<String> origins) {

  public ListedDistribution {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(comment, "comment");
    aliases = List.copyOf(aliases);
    origins = List.copyOf(origins);
  }
}
