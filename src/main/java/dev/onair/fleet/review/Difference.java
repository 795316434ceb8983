package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting that a change touches.
 *
 * @param path where it is, such as {@code encoder_settings.video_descriptions[720p].height}
 * @param kind how it changes
 * @param from what it was; null for what was added
 * @param to what it will be; null for what is removed
 * @param hidden why its values can't be told, if so
 */
record Difference(String path, Kind kind, JsonNode from, JsonNode to, Optional<Hidden> hidden) {

  /** How a setting changes. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** Why the values of a setting can't be told. */
  enum Hidden {
    /** The new value is known only after the apply. */
    UNKNOWN,
    /** Terraform marks it as a secret. */
    SENSITIVE
  }

  private static final int LONGEST = 120;

  Difference {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(hidden, "hidden");
  }

  /** {@code 2700000 → 1800000}. */
  String values() {
    if (hidden.equals(Optional.of(Hidden.SENSITIVE))) {
      return "(a secret)";
    }
    String after =
        hidden.equals(Optional.of(Hidden.UNKNOWN)) ? "(known after apply)" : shown(to, "none");
    return shown(from, "none") + " → " + after;
  }

  @Override
  public String toString() {
    return path + ": " + values();
  }

  private static String shown(JsonNode value, String none) {
    if (value == null || value.isNull()) {
      return none;
    }
    String text = value.isTextual() ? value.asText() : value.toString();
    if (text.isEmpty()) {
      return none;
    }
    return cut(text);
  }

  /** A text, so short that it can be shown. */
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
