package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.encoder.settings.JsonPlace;
import java.util.Optional;

/**
 * Which values of a setting a {@link ProviderLimit} is about.
 *
 * @param value {@code *} for any, <code>{}</code> for an empty object, {@code name=value} for an
 *     object with that member, {@code 0s} for an object with a 0 somewhere in it, or the value
 * @param beside a setting that must stand beside it, as {@code name=value}
 */
record ValuePattern(String value, Optional<String> beside) {

  private static final String BESIDE = " with ";

  /** Reads a pattern: {@code 0 with profile=BASELINE}. */
  static ValuePattern parse(String text) {
    int at = text.indexOf(BESIDE);
    return at < 0
        ? new ValuePattern(text, Optional.empty())
        : new ValuePattern(
            text.substring(0, at), Optional.of(text.substring(at + BESIDE.length())));
  }

  boolean isAny() {
    return value.equals("*") && beside.isEmpty();
  }

  /**
   * Whether a setting has such a value.
   *
   * @param object what the setting stands in
   */
  boolean matches(JsonPlace setting, JsonNode object) {
    return hasValue(setting) && beside.filter(other -> !hasMember(object, other)).isEmpty();
  }

  private boolean hasValue(JsonPlace setting) {
    JsonNode node = setting.node();
    return switch (value) {
      case "*" -> true;
      case "{}" -> node.isObject() && node.isEmpty();
      case "0s" -> setting.below().map(JsonPlace::node).anyMatch(ValuePattern::isZero);
      default ->
          value.contains("=")
              ? node.isObject() && hasMember(node, value)
              : node.isValueNode() && is(node, value);
    };
  }

  /** Whether a number is 0, however it is written. */
  static boolean isZero(JsonNode node) {
    return node.isNumber() && node.doubleValue() == 0;
  }

  private static boolean hasMember(JsonNode object, String nameAndValue) {
    int at = nameAndValue.indexOf('=');
    return is(object.path(nameAndValue.substring(0, at)), nameAndValue.substring(at + 1));
  }

  private static boolean is(JsonNode node, String value) {
    return isZero(node) ? value.equals("0") : node.asText().equals(value);
  }
}
