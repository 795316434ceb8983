package dev.onair.config.ingest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 network, and what it is if it is none of the public internet's.
 *
 * @param address its first address, as a number
 * @param bits how many leading bits its addresses share: 0 to 32
 */
record Ipv4Network(long address, int bits) {

  private static final String NUMBER = "(0|[1-9]\\d{0,2})";
  private static final Pattern ADDRESS =
      Pattern.compile(String.join("\\.", NUMBER, NUMBER, NUMBER, NUMBER));
  private static final int ALL_BITS = 32;

  /** A network that has no host on the internet. */
  private record Special(Ipv4Network network, String what) {}

  /**
   * Networks that nothing on the internet comes from or is reached in.
   *
   * @see <a
   *     href="https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml">IANA:
   *     IPv4 special-purpose address registry</a>
   */
  private static final List<Special> NOT_PUBLIC =
      List.of(
          special("0.0.0.0", 8, "a network of no hosts"),
          special("10.0.0.0", 8, "a private network"),
          special("100.64.0.0", 10, "a carrier's inner network"),
          special("127.0.0.0", 8, "the loopback network"),
          special("169.254.0.0", 16, "a link-local network"),
          special("172.16.0.0", 12, "a private network"),
          special("192.0.0.0", 24, "a network for protocols"),
          special("192.168.0.0", 16, "a private network"),
          special("198.18.0.0", 15, "a network for benchmarks"),
          special("224.0.0.0", 4, "a multicast network"),
          special("240.0.0.0", 4, "a reserved network"));

  /** What examples are written with; the same registry. */
  private static final List<Ipv4Network> DOCUMENTATION =
      List.of(of("192.0.2.0", 24), of("198.51.100.0", 24), of("203.0.113.0", 24));

  /** The one address, where a text is one. */
  static Optional<Ipv4Network> address(String text) {
    return number(text).map(number -> new Ipv4Network(number, ALL_BITS));
  }

  /** A dotted address as a number; empty where the text is none. */
  static Optional<Long> number(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = 0;
    for (int group = 1; group <= 4; group++) {
      int octet = Integer.parseInt(matcher.group(group));
      if (octet > 255) {
        return Optional.empty();
      }
      number = number << 8 | octet;
    }
    return Optional.of(number);
  }

  /** What it is if it is no part of the internet, such as "a private network". */
  Optional<String> notPublic() {
    return NOT_PUBLIC.stream()
        .filter(special -> special.network().holds(this))
        .map(Special::what)
        .findFirst();
  }

  /** Whether it is reserved for documentation, so that it can only be a placeholder. */
  boolean isForDocumentation() {
    return DOCUMENTATION.stream().anyMatch(network -> network.holds(this));
  }

  /** The network's own first address: without the bits behind its prefix. */
  Ipv4Network withoutHostBits() {
    return new Ipv4Network(address & mask(bits), bits);
  }

  private boolean holds(Ipv4Network other) {
    return other.bits >= bits && (other.address & mask(bits)) == address;
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : 0xFFFFFFFFL << (ALL_BITS - bits) & 0xFFFFFFFFL;
  }

  private static Special special(String address, int bits, String what) {
    return new Special(of(address, bits), what);
  }

  private static Ipv4Network of(String address, int bits) {
    return new Ipv4Network(number(address).orElseThrow(), bits);
  }

  /** In CIDR notation. */
  @Override
  public String toString() {
    return "%d.%d.%d.%d/%d"
        .formatted(
            address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255, bits);
  }
}
