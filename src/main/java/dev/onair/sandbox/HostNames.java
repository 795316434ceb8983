package dev.onair.sandbox;

import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a sandbox answers to: those of loopback, with any port, as it may be forwarded. A
 * page of the web can have its own name resolved to 127.0.0.1, and its reader's browser then sends
 * it here with that name: DNS rebinding. Names below {@code localhost} are no one's to resolve.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.3">RFC 6761: localhost</a>
 */
final class HostNames {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private HostNames() {}

  /** What is replied to a request that was sent to another name; empty for its own. */
  static Optional<HttpReply> refusal(HttpRequest request) {
    String host = request.header("host").orElse("");
    return isOwn(host)
        ? Optional.empty()
        : Optional.of(
            HttpReply.of(
                421,
                "text/plain; charset=utf-8",
                "The sandbox answers to localhost and 127.0.0.1, not to the name that this request"
                    + " was sent to.\n"));
  }

  static boolean isOwn(String host) {
    String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name) || name.endsWith(".localhost");
  }
}
