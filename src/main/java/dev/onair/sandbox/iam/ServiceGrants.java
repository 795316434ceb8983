package dev.onair.sandbox.iam;

import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import dev.onair.sandbox.core.World;
import java.util.List;
import java.util.Map;

/** What a resource's own policy lets a service of AWS do, for the sandbox's account. */
public final class ServiceGrants {

  private ServiceGrants() {}

  /**
   * Whether a policy lets a service do something.
   *
   * @param policy the policy's JSON
   * @param service for example {@code mediapackagev2.amazonaws.com}
   * @param resource the ARN of what it would be done to
   */
  public static boolean let(
      World world, String policy, String service, String action, String resource) {
    // IamRule.TRUST_SOURCE
    return let(
        policy, service, action, resource, Map.of("aws:sourceaccount", world.account().id()));
  }

  /**
   * Whether a policy lets a service do something on behalf of a resource.
   *
   * @param source the ARN of what the service does it for, such as a distribution
   */
  public static boolean letFor(
      World world, String policy, String service, String action, String resource, String source) {
    return let(
        policy,
        service,
        action,
        resource,
        Map.of("aws:sourceaccount", world.account().id(), "aws:sourcearn", source));
  }

  private static boolean let(
      String policy, String service, String action, String resource, Map<String, String> call) {
    List<Statement> fitting =
        ParsedPolicy.parse(policy).statements().stream()
            .filter(statement -> isFor(statement, service))
            .filter(s -> s.actions().stream().anyMatch(a -> Wildcards.fitAction(a, action)))
            .filter(s -> s.resources().stream().anyMatch(r -> Wildcards.fit(r, resource)))
            .filter(statement -> Conditions.hold(statement.condition(), call))
            .toList();
    return !fitting.isEmpty() && fitting.stream().allMatch(Statement::allows);
  }

  private static boolean isFor(Statement statement, String service) {
    return statement.principal().asText().equals("*")
        || statement.principals("Service").contains(service);
  }
}
