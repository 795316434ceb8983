package dev.onair.model.ingest;

import dev.onair.model.Network;
import java.util.Comparator;
import java.util.List;

/**
 * Who may push to an input.
 *
 * @param networks where they come from; at least one, sorted by how they are written
 */
public record Allowlist(List<Network> networks) {

  public Allowlist {
    networks =
        networks.stream().distinct().sorted(Comparator.comparing(Network::toString)).toList();
    if (networks.isEmpty()) {
      throw new IllegalArgumentException("an allowlist needs at least one network");
    }
  }

  /** The networks in CIDR notation, such as {@code 203.0.113.0/24}. */
  public List<String> cidrs() {
    return networks.stream().map(Network::toString).toList();
  }
}
