package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.Network;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which networks come to an allowlist, and which go from it.
 *
 * @param isOpen whether so many addresses come that anyone may push
 * @param added those that come, the largest first, each with its size
 * @param removed those that go
 */
record AllowlistChange(boolean isOpen, List<String> added, List<String> removed) {

  /** As many addresses as a /8 has: nobody's own network is larger. */
  private static final long ANYONE = 1L << 24;

  private static final String RULES = "whitelist_rules";

  /**
   * @param gone the networks of allowlists that go meanwhile: who pushed by one of those, and does
   *     by this one, is nobody else
   */
  static AllowlistChange of(PlannedChange change, List<String> gone) {
    if (change.values().marks().at(RULES).hasUnknown()) {
      return new AllowlistChange(false, List.of("(known after apply)"), List.of());
    }
    List<String> before = cidrs(change.values().before());
    List<String> after = cidrs(change.values().after());
    List<String> known = new ArrayList<>(before);
    known.addAll(gone);
    List<String> added = beyond(after, known);
    long size = added.stream().mapToLong(AllowlistChange::size).sum();
    return new AllowlistChange(size >= ANYONE, shown(added), shown(beyond(before, after)));
  }

  /** Networks that lie in none of others, as they are shown. */
  static List<String> outside(List<String> some, List<String> others) {
    return shown(beyond(some, others));
  }

  /** The networks of an allowlist. */
  static List<String> cidrs(JsonNode group) {
    List<String> cidrs = new ArrayList<>();
    group.path(RULES).forEach(rule -> cidrs.add(rule.path("cidr").asText()));
    return cidrs;
  }

  /** Those that lie in none of the others. */
  private static List<String> beyond(List<String> some, List<String> others) {
    return some.stream()
        .filter(one -> others.stream().noneMatch(other -> contains(other, one)))
        .toList();
  }

  private static boolean contains(String wide, String narrow) {
    Optional<Network> outer = Network.around(wide);
    Optional<Network> inner = Network.around(narrow);
    return (outer.isPresent() && inner.isPresent())
        ? outer.get().contains(inner.get())
        : wide.equals(narrow);
  }

  private static List<String> shown(List<String> cidrs) {
    return cidrs.stream()
        .sorted(
            Comparator.comparing(AllowlistChange::size)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(
            cidr ->
                size(cidr) == 1 ? cidr + ": one address" : cidr + ": " + size(cidr) + " addresses")
        .toList();
  }

  /** How many addresses it has; what is no network of IPv4 could be anybody's. */
  private static long size(String cidr) {
    return Network.around(cidr).map(network -> 1L << (32 - network.bits())).orElse(ANYONE);
  }
}
