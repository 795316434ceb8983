package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.review.Difference.Hidden;
import java.util.Optional;

/**
 * The names of streams that a channel sends by RTMP. Who knows one can send in its place, and yet
 * they are no secrets to Terraform.
 */
final class StreamKeys {

  private static final String STREAM = "stream_name";

  /** What stands in their place. */
  static final String SECRET = "(a secret)";

  private StreamKeys() {}

  /** A difference of an encoder channel without them. */
  static Difference hidden(Difference difference) {
    if (!difference.path().startsWith("destinations")) {
      return difference;
    }
    return new Difference(
        difference.path(),
        difference.kind(),
        difference.from().map(StreamKeys::without),
        difference.to().map(StreamKeys::without),
        difference.path().endsWith("." + STREAM)
            ? Optional.of(Hidden.SENSITIVE)
            : difference.hidden());
  }

  private static JsonNode without(JsonNode value) {
    JsonNode copy = value.deepCopy();
    for (JsonNode parent : copy.findParents(STREAM)) {
      if (!parent.path(STREAM).asText("").isEmpty()) {
        ((ObjectNode) parent).put(STREAM, SECRET);
      }
    }
    return copy;
  }
}
