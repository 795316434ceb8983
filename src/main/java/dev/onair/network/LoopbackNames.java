package dev.onair.network;

import java.util.Locale;
import java.util.Set;

/**
 * The names by which this machine calls itself. Servers on loopback answer to them alone: a page of
 * the web can have its own name resolved to 127.0.0.1, and its reader's browser then sends it here
 * with that name, which is DNS rebinding.
 */
public final class LoopbackNames {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private LoopbackNames() {}

  /**
   * Whether a request was sent to one of them.
   *
   * @param host the request's header, with any port, as it may be forwarded
   */
  public static boolean contain(String host) {
    return NAMES.contains(name(host));
  }

  /** A host of a header without its port, in lower case. */
  public static String name(String host) {
    return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
  }
}
