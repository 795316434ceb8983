package dev.onair.sandbox.iam;

import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a policy by itself says of a call, as IAM evaluates it: a denial wins. */
public final class PolicyVerdict {

  private final ParsedPolicy policy;

  public PolicyVerdict(String policy) {
    this.policy = ParsedPolicy.parse(policy);
  }

  /**
   * Whether it allows an action.
   *
   * @param resource an ARN, or {@code *} for an action that knows no resource
   * @param keys what is known of the call, by the names of condition keys
   */
  public boolean allows(String action, String resource, Map<String, String> keys) {
    Map<String, String> known = new TreeMap<>();
    keys.forEach((key, value) -> known.put(key.toLowerCase(Locale.ROOT), value));
    boolean allowed = false;
    for (Statement statement : policy.statements()) {
      if (isAbout(statement, action, resource) && Conditions.hold(statement.condition(), known)) {
        if (!statement.allows()) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }

  private static boolean isAbout(Statement statement, String action, String resource) {
    return statement.actions().stream().anyMatch(a -> Wildcards.fitAction(a, action))
        && statement.resources().stream().anyMatch(r -> Wildcards.fit(r, resource));
  }
}
