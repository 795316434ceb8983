package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.review.Difference.Hidden;
import java.util.List;
import java.util.Optional;

/** A difference in words: {@code max_bitrate: 2700000 → 1800000}. */
final class DifferenceText {

  private static final int LONGEST = 120;
  private static final String NONE = "none";

  private DifferenceText() {}

  /** A line for each. */
  static List<String> of(List<Difference> differences) {
    return differences.stream().map(DifferenceText::of).toList();
  }

  private static String of(Difference difference) {
    return subject(difference) + ": " + values(difference);
  }

  private static String subject(Difference difference) {
    return switch (difference.kind()) {
      case ADDED, REMOVED, CHANGED -> difference.path();
      case COVERED ->
          "still allowed: " + difference.from().map(rule -> rule.path("cidr").asText()).orElse("");
      case REWRITTEN -> "its form";
    };
  }

  private static String values(Difference difference) {
    if (difference.hidden().equals(Optional.of(Hidden.SENSITIVE))) {
      return "(a secret)";
    }
    boolean unknown = difference.hidden().equals(Optional.of(Hidden.UNKNOWN));
    return shown(difference.from())
        + " → "
        + (unknown ? "(known after apply)" : shown(difference.to()));
  }

  private static String shown(Optional<JsonNode> value) {
    return value
        .map(json -> json.isTextual() ? json.asText() : json.toString())
        .filter(text -> !text.isEmpty())
        .map(DifferenceText::cut)
        .orElse(NONE);
  }

  /** A text, so short that it can be shown. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
