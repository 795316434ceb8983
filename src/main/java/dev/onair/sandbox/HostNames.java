package dev.onair.sandbox;

import dev.onair.network.LoopbackNames;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Optional;

/**
 * The names that a sandbox answers to: those of loopback, with any port, as it may be forwarded. A
 * page of the web can have its own name resolved to 127.0.0.1, and its reader's browser then sends
 * it here with that name: DNS rebinding. Names below {@code localhost} are no one's to resolve.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6761#section-6.3">RFC 6761: localhost</a>
 */
final class HostNames {

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
    return LoopbackNames.contain(host) || LoopbackNames.name(host).endsWith(".localhost");
  }
}
