package dev.onair.config.address;

import dev.onair.model.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of an address: a name, an IPv4 address, or an IPv6 address in brackets.
 *
 * @param text as it stands in the URL
 */
public record Host(String text) {

  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");
  private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");

  /**
   * Ends of names that mean something within one's own network only (RFC 6761, 6762, 8375, and
   * ICANN's reservation of "internal").
   */
  private static final List<String> LOCAL =
      List.of("localhost", "local", "internal", "home.arpa", "localdomain", "lan");

  /** RFC 2606 and RFC 6761: names that examples are written with; nobody answers there. */
  private static final List<String> FOR_EXAMPLES =
      List.of("example", "test", "invalid", "example.com", "example.net", "example.org");

  private static final int UNIQUE_LOCAL = 0xfc;

  public Host {
    text = text.toLowerCase(Locale.ROOT);
  }

  /** Why it can't be a host, or can be none that MediaLive gets at over the internet. */
  Optional<String> problem(Traffic traffic) {
    if (text.startsWith("[")) {
      return ipv6(traffic);
    }
    if (DIGITS_AND_DOTS.matcher(text).matches()) {
      return Network.around(text)
          .map(
              address ->
                  SpecialNetworks.what(address).map(what -> unreachable("in " + what, traffic)))
          .orElseGet(() -> Optional.of("'" + text + "' is not an IPv4 address"));
    }
    if (!NAME.matcher(text).matches()) {
      return Optional.of("'" + text + "' is not a host's name");
    }
    boolean local = !name().contains(".") || endsWithAny(LOCAL);
    return local
        ? Optional.of(unreachable("a name of a local network", traffic))
        : Optional.empty();
  }

  /** Whether it is reserved for examples, so that it can only be a placeholder. */
  public boolean isForExamples() {
    return endsWithAny(FOR_EXAMPLES)
        || Network.around(text).filter(SpecialNetworks::isForDocumentation).isPresent();
  }

  private boolean endsWithAny(List<String> ends) {
    return ends.stream().anyMatch(end -> name().equals(end) || name().endsWith("." + end));
  }

  /** Without the dot that may end a full name. */
  private String name() {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  @SuppressWarnings("AddressSelection") // A literal is one address.
  private Optional<String> ipv6(Traffic traffic) {
    InetAddress address;
    try {
      // A literal in brackets is never looked up.
      address = InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      return Optional.of("'" + text + "' is not an IPv6 address");
    }
    boolean uniqueLocal =
        address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL;
    boolean inner =
        uniqueLocal
            || address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return inner ? Optional.of(unreachable("in a local network", traffic)) : Optional.empty();
  }

  private String unreachable(String what, Traffic traffic) {
    return "'%s' is %s, and MediaLive %s over the internet; give a public host"
        .formatted(text, what, traffic.verb());
  }
}
