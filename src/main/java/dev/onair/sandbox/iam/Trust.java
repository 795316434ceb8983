package dev.onair.sandbox.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import dev.onair.sandbox.core.World;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What services ask of a role that they are given: whether they may use it, and for what. */
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
   * @param sourceArn the ARN of what the service would do it for; its account is the sandbox's
   */
  public static boolean lets(World world, String roleArn, String service, String sourceArn) {
    // IamRule.TRUST_SOURCE
    Map<String, String> call =
        Map.of("aws:sourceaccount", world.account().id(), "aws:sourcearn", sourceArn);
    return known(world, roleArn)
        .flatMap(row -> ParsedPolicy.parse(row.get("trust").asText()).statements().stream())
        .anyMatch(
            statement ->
                statement.allows()
                    && statement.principals("Service").contains(service)
                    && Conditions.hold(statement.condition(), call));
  }

  /**
   * Whether the role may do something to any resource at all, by a policy of its own. AWS's
   * policies that are attached to it are not known here, and trusted to allow it.
   */
  public static boolean mayAnywhere(World world, String roleArn, String action) {
    return known(world, roleArn)
        .anyMatch(
            row ->
                !row.get("attached").isEmpty()
                    || statements(row).anyMatch(statement -> allowsAnywhere(statement, action)));
  }

  private static boolean allowsAnywhere(Statement statement, String action) {
    return statement.allows()
        && statement.resources().contains("*")
        && statement.actions().stream().anyMatch(a -> Wildcards.fitAction(a, action));
  }

  private static Stream<Statement> statements(ObjectNode row) {
    return StreamSupport.stream(row.get("inline").spliterator(), false)
        .map(JsonNode::asText)
        .flatMap(policy -> ParsedPolicy.parse(policy).statements().stream());
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
