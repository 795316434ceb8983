package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers of a reply, whatever the case of their names. */
final class Headers {

  private Headers() {}

  static Optional<String> of(HttpReply reply, String name) {
    return reply.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** All of them, to be changed. */
  static Map<String, String> copy(HttpReply reply) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(reply.headers());
    return copy;
  }
}
