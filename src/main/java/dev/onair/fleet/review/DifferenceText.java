package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.Shown;
import dev.onair.fleet.review.Difference.Hidden;
import java.util.List;
import java.util.Optional;

/** A difference in words: {@code max_bitrate: 2700000 → 1800000}. */
final class DifferenceText {

  private static final String NONE = "none";

  /** Characters: what names an element of a list may be long. */
  private static final int LONGEST_PATH = 300;

  private DifferenceText() {}

  /** A line for each, short enough to be read. */
  static List<String> of(List<Difference> differences) {
    return differences.stream()
        .map(
            difference -> {
              Optional<String> from = text(difference.from());
              Optional<String> to = text(difference.to());
              return Shown.cut(Shown.line(subject(difference)), LONGEST_PATH)
                  + ": "
                  + values(difference, shown(from, to), shown(to, from));
            })
        .toList();
  }

  /** Each in full, so that it can be compared with another. */
  static List<String> inFull(List<Difference> differences) {
    return differences.stream()
        .map(
            difference ->
                subject(difference)
                    + ": "
                    + values(
                        difference,
                        text(difference.from()).orElse(NONE),
                        text(difference.to()).orElse(NONE)))
        .toList();
  }

  private static String subject(Difference difference) {
    return switch (difference.kind()) {
      case ADDED, REMOVED, CHANGED -> difference.path();
      case COVERED ->
          "still allowed: " + difference.from().map(rule -> rule.path("cidr").asText()).orElse("");
      case REWRITTEN -> "its form";
    };
  }

  private static String values(Difference difference, String from, String to) {
    if (difference.hidden().equals(Optional.of(Hidden.SENSITIVE))) {
      return "(a secret)";
    }
    boolean unknown = difference.hidden().equals(Optional.of(Hidden.UNKNOWN));
    return from + " → " + (unknown ? "(known after apply)" : to);
  }

  private static Optional<String> text(Optional<JsonNode> value) {
    return value
        .map(json -> json.isTextual() ? json.asText() : json.toString())
        .filter(text -> !text.isEmpty());
  }

  private static String shown(Optional<String> value, Optional<String> other) {
    return value.map(text -> Shown.value(text, other.orElse(""))).orElse(NONE);
  }
}
