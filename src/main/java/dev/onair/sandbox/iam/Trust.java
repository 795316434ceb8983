package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.PolicyDocument;
import dev.onair.sandbox.core.World;
import java.time.Instant;
import java.util.stream.Stream;

/** Whether a service may use a role, which services ask when they are given one. */
public final class Trust {

  private Trust() {}

  /** Whether there is such a role, as far as services know. */
  public static boolean exists(World world, String roleArn) {
    return known(world, roleArn).findAny().isPresent();
  }

  /**
   * Whether the role exists, as far as services know, and lets the service assume it.
   *
   * @param service for example {@code medialive.amazonaws.com}
   */
  public static boolean lets(World world, String roleArn, String service) {
    return known(world, roleArn)
        .flatMap(row -> PolicyDocument.parse(row.get("trust").asText()).statements().stream())
        .anyMatch(
            statement -> statement.allows() && statement.principals("Service").contains(service));
  }

  private static Stream<ObjectNode> known(World world, String roleArn) {
    return world.store().resources(Roles.TABLE).values().stream()
        .filter(row -> row.at("/role/Arn").asText().equals(roleArn))
        .filter(row -> !knownFrom(row).isAfter(world.now()));
  }

  /** A state that was saved by an earlier version doesn't say it. */
  private static Instant knownFrom(ObjectNode row) {
    return Instant.parse(row.path(Roles.KNOWN_FROM).asText(Instant.EPOCH.toString()));
  }
}
