package dev.onair.sandbox.iam;

import dev.onair.sandbox.core.PolicyDocument;
import dev.onair.sandbox.core.World;

/** Whether a service may use a role, which services ask when they are given one. */
public final class Trust {

  private Trust() {}

  /** Whether there is such a role. */
  public static boolean exists(World world, String roleArn) {
    return world.store().resources(Roles.TABLE).values().stream()
        .anyMatch(row -> row.at("/role/Arn").asText().equals(roleArn));
  }

  /**
   * Whether the role exists and lets the service assume it.
   *
   * @param service for example {@code medialive.amazonaws.com}
   */
  public static boolean lets(World world, String roleArn, String service) {
    return world.store().resources(Roles.TABLE).values().stream()
        .filter(row -> row.at("/role/Arn").asText().equals(roleArn))
        .flatMap(row -> PolicyDocument.parse(row.get("trust").asText()).statements().stream())
        .anyMatch(
            statement -> statement.allows() && statement.principals("Service").contains(service));
  }
}
