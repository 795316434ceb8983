package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Decision;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.NeededActions.OnResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the caller may do what a deployment does in one service, by IAM's own simulation of the
 * caller's policies. What a session's own policy or a resource's policy forbids, it doesn't know.
 */
final class PermissionCheck extends Check {

  private final AwsAccount account;
  private final Once<Optional<String>> principal;
  private final Once.Question<List<OnResource>> needed;
  private final Map<String, String> keys;

  PermissionCheck(
      String service,
      AwsAccount account,
      Once<Optional<String>> principal,
      Once.Question<List<OnResource>> needed,
      Map<String, String> keys) {
    super(Topic.PERMISSION, service);
    this.account = account;
    this.principal = principal;
    this.needed = needed;
    this.keys = keys;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    Optional<String> whose = principal.get();
    if (whose.isEmpty()) {
      return List.of(
          Finding.couldNotAsk("IAM simulates users and roles, and the caller is neither"));
    }
    List<Decision> decisions = new ArrayList<>();
    for (OnResource one : needed.ask()) {
      decisions.addAll(account.simulate(whose.get(), one.actions(), one.resource(), keys));
    }
    return List.of(finding(whose.get(), decisions));
  }

  private static Finding finding(String whose, List<Decision> decisions) {
    List<Decision> denied = decisions.stream().filter(decision -> !decision.allowed()).toList();
    if (denied.isEmpty()) {
      return Finding.ok("all " + decisions.size() + " actions are allowed");
    }
    String actions =
        denied.stream().map(Decision::action).distinct().collect(Collectors.joining(", "));
    TreeSet<String> unknown = new TreeSet<>();
    denied.forEach(decision -> unknown.addAll(decision.missingKeys()));
    boolean conditional = denied.stream().noneMatch(decision -> decision.missingKeys().isEmpty());
    return conditional
        ? Finding.warning(
            "allowed or not by conditions that a simulation doesn't know ("
                + String.join(", ", unknown)
                + "): "
                + actions,
            "look whether " + whose + "'s conditions hold when Terraform calls")
        : Finding.problem("not allowed: " + actions, "allow that to " + whose);
  }
}
