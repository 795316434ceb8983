package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.core.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The conditions of a statement, held against what is known of a call: all operators and all keys
 * have to hold, and one value of each key.
 *
 * <p>A key that the call doesn't have holds for operators that say Not or end in IfExists only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">AWS:
 *     condition operators</a>
 */
final class Conditions {

  private static final String IF_EXISTS = "IfExists";

  private Conditions() {}

  /**
   * Whether a call meets a statement's conditions.
   *
   * @param condition the statement's element; missing: no conditions
   * @param known the call's keys in small letters, with their values
   * @see IamRule#CONDITIONS
   * @throws dev.onair.sandbox.protocol.ServiceError for an operator that is not emulated
   */
  static boolean hold(JsonNode condition, Map<String, String> known) {
    return condition.properties().stream()
        .allMatch(
            operator ->
                operator.getValue().properties().stream()
                    .allMatch(
                        key ->
                            holds(
                                operator.getKey(),
                                Optional.ofNullable(
                                    known.get(key.getKey().toLowerCase(Locale.ROOT))),
                                texts(key.getValue()))));
  }

  private static boolean holds(String operator, Optional<String> value, List<String> wanted) {
    boolean ifExists = operator.endsWith(IF_EXISTS);
    String plain =
        ifExists ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
    boolean negated = plain.contains("Not");
    if (value.isEmpty()) {
      return ifExists || negated;
    }
    boolean any = wanted.stream().anyMatch(text -> matches(plain, value.get(), text));
    return any != negated;
  }

  private static boolean matches(String operator, String value, String wanted) {
    return switch (operator) {
      case "StringEquals", "StringNotEquals" -> value.equals(wanted);
      case "StringLike", "StringNotLike" -> Wildcards.fit(wanted, value);
      // The two are the same to IAM.
      case "ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals" -> arnMatches(value, wanted);
      default -> throw Service.notEmulated("iam", "the condition operator " + operator);
    };
  }

  /** Each of the six parts of an ARN is compared by itself. */
  private static boolean arnMatches(String value, String wanted) {
    String[] parts = value.split(":", 6);
    String[] patterns = wanted.split(":", 6);
    if (parts.length < 6 || patterns.length < 6) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!Wildcards.fit(patterns[i], parts[i])) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    } else {
      texts.add(node.asText());
    }
    return texts;
  }
}
