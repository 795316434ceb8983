package dev.onair.sandbox.medialive.playout.sources;

import java.util.List;
import java.util.Locale;

/**
 * Names and addresses that are kept for examples: nothing can be fetched from them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2606">RFC 2606</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761">RFC 6761</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5737">RFC 5737</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3849">RFC 3849</a>
 */
final class ExampleHosts {

  private static final List<String> NAMES =
      List.of("example", "example.com", "example.net", "example.org", "invalid", "test");

  private static final List<String> ADDRESSES =
      List.of("192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "[2001:db8:");

  private ExampleHosts() {}

  static boolean contain(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return NAMES.stream().anyMatch(kept -> name.equals(kept) || name.endsWith("." + kept))
        || ADDRESSES.stream().anyMatch(name::startsWith);
  }
}
