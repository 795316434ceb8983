package dev.onair.config.address;

import dev.onair.model.Network;
import java.util.List;
import java.util.Optional;

/**
 * Networks that are none of the public internet's.
 *
 * @see <a
 *     href="https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml">IANA:
 *     IPv4 special-purpose address registry</a>
 */
public final class SpecialNetworks {

  /** A network that has no host on the internet. */
  private record Special(Network network, String what) {}

  /** Networks that nothing on the internet comes from or is reached in. */
  private static final List<Special> NOT_PUBLIC =
      List.of(
          special("0.0.0.0/8", "a network of no hosts"),
          special("10.0.0.0/8", "a private network"),
          special("100.64.0.0/10", "a carrier's inner network"),
          special("127.0.0.0/8", "the loopback network"),
          special("169.254.0.0/16", "a link-local network"),
          special("172.16.0.0/12", "a private network"),
          special("192.0.0.0/24", "a network for protocols"),
          special("192.168.0.0/16", "a private network"),
          special("198.18.0.0/15", "a network for benchmarks"),
          special("224.0.0.0/4", "a multicast network"),
          special("240.0.0.0/4", "a reserved network"));

  /** What examples are written with. */
  private static final List<Network> DOCUMENTATION =
      List.of(
          Network.of("192.0.2.0/24"), Network.of("198.51.100.0/24"), Network.of("203.0.113.0/24"));

  private SpecialNetworks() {}

  /** What a network is if it is no part of the internet, such as "a private network". */
  public static Optional<String> what(Network network) {
    return NOT_PUBLIC.stream()
        .filter(special -> special.network().contains(network))
        .map(Special::what)
        .findFirst();
  }

  /** Whether a network is reserved for documentation, so that it can only be a placeholder. */
  public static boolean isForDocumentation(Network network) {
    return DOCUMENTATION.stream().anyMatch(reserved -> reserved.contains(network));
  }

  private static Special special(String cidr, String what) {
    return new Special(Network.of(cidr), what);
  }
}
