package dev.onair.model.ingest;

import java.util.List;

/**
 * Who may push to an input.
 *
 * @param cidrs IPv4 networks in CIDR notation, such as {@code 203.0.113.0/24}; at least one
 */
public record Allowlist(List<String> cidrs) {

  public Allowlist {
    cidrs = cidrs.stream().distinct().sorted().toList();
    if (cidrs.isEmpty()) {
      throw new IllegalArgumentException("an allowlist needs at least one network");
    }
  }
}
