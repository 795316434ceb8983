package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A function in a CloudFormation template: an object such as <code>{"Ref": "Bitrate"}</code>, whose
 * value only CloudFormation can work out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">AWS:
 *     intrinsic functions</a>
 */
public final class IntrinsicFunction {

  private IntrinsicFunction() {}

  /** The function's name, {@code Ref} or {@code Fn::Sub}; empty where this is none. */
  public static Optional<String> name(JsonNode node) {
    return Optional.of(node)
        .filter(value -> value.isObject() && value.size() == 1)
        .map(value -> value.fieldNames().next())
        .filter(name -> name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::"));
  }

  /** Whether a value is one, or holds one. */
  public static boolean isIn(JsonNode node) {
    return name(node).isPresent()
        || JsonPlace.root(node).below().anyMatch(p -> name(p.node()).isPresent());
  }

  /** What is wrong with one where a value is wanted. */
  public static String message(String name) {
    return "is a function of CloudFormation (%s), which knows its value alone; write the value"
        .formatted(name);
  }
}
