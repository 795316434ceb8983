package dev.onair.operate.account;

import java.util.List;
import java.util.Objects;

/**
 * What IAM's simulation says of an action.
 *
 * @param action such as {@code medialive:CreateChannel}
 * @param allowed whether it would be allowed
 * @param missingKeys condition keys that policies look at and the simulation was not given
 */
public record Decision(String action, boolean allowed, List<String> missingKeys) {

  public Decision {
    Objects.requireNonNull(action, "action");
    missingKeys = List.copyOf(missingKeys);
  }
}
