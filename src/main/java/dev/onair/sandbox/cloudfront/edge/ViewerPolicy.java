package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may see what, from when and until when, as it was signed.
 *
 * @param resource the addresses; any where none is said
 * @param network those who may; anybody where none is said
 */
record ViewerPolicy(
    Optional<Wildcard> resource,
    Instant before,
    Optional<Instant> after,
    Optional<String> network) {

  /** Whoever watches here is on this machine. */
  private static final List<String> HERE = List.of("127.0.0.1", "127.0.0.1/32", "127.0.0.0/8");

  private static final String ANYWHERE = "0.0.0.0/0";

  /** Empty if it is none. */
  static Optional<ViewerPolicy> parse(String json) {
    try {
      JsonNode statements = new ObjectMapper().readTree(json).path("Statement");
      JsonNode condition = statements.path(0).path("Condition");
      JsonNode before = condition.at("/DateLessThan/AWS:EpochTime");
      if (statements.size() != 1 || !before.isIntegralNumber()) {
        return Optional.empty();
      }
      return Optional.of(
          new ViewerPolicy(
              text(statements.path(0).path("Resource")).map(Wildcard::of),
              Instant.ofEpochSecond(before.asLong()),
              Optional.of(condition.at("/DateGreaterThan/AWS:EpochTime"))
                  .filter(JsonNode::isIntegralNumber)
                  .map(after -> Instant.ofEpochSecond(after.asLong())),
              text(condition.at("/IpAddress/AWS:SourceIp"))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /**
   * @param addresses what a viewer asked for, in each of the ways in which it may have been signed
   */
  boolean allows(List<String> addresses, Instant now) {
    return now.isBefore(before)
        && after.filter(now::isBefore).isEmpty()
        && network.filter(from -> !HERE.contains(from) && !from.equals(ANYWHERE)).isEmpty()
        && (resource.isEmpty() || addresses.stream().anyMatch(resource.get()::matches));
  }
}
