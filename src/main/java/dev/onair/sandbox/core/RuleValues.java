package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.rules.Rule;

/** Puts the values of rules where nobody said anything. */
public final class RuleValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RuleValues() {}

  /** Sets a member to a rule's value, unless it is there. */
  public static void fill(ObjectNode object, String member, Rule rule) {
    if (!object.has(member)) {
      object.set(member, JSON.valueToTree(rule.value()));
    }
  }
}
