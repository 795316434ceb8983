package dev.onair.sandbox.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An IAM policy, of any kind.
 *
 * @param statements in their order; a single statement without a list is a list of one
 */
public record ParsedPolicy(List<Statement> statements) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
  private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");
  private static final Set<String> ELEMENTS =
      Set.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  /** A statement; what is absent is an empty list. */
  public record Statement(
      boolean allows,
      List<String> actions,
      List<String> resources,
      JsonNode principal,
      JsonNode condition) {
    /** The principals of one kind, for example {@code Service}. */
    public List<String> principals(String kind) {
      return texts(principal.path(kind));
    }
  }

  /**
   * Reads a policy.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  public static ParsedPolicy parse(String json) {
    JsonNode policy;
    try {
      policy = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    require(policy.isObject(), "a policy is a JSON object");
    onlyKnown(policy, TOP);
    require(
        !policy.has("Version") || VERSIONS.contains(policy.get("Version").asText()),
        "the version is not one of " + VERSIONS);
    JsonNode statements = policy.path("Statement");
    require(!statements.isMissingNode() && !statements.isEmpty(), "a policy has a Statement");
    List<Statement> read = new ArrayList<>();
    if (statements.isArray()) {
      statements.forEach(statement -> read.add(statement(statement)));
    } else {
      read.add(statement(statements));
    }
    return new ParsedPolicy(List.copyOf(read));
  }

  private static Statement statement(JsonNode statement) {
    require(statement.isObject(), "a statement is a JSON object");
    onlyKnown(statement, ELEMENTS);
    String effect = statement.path("Effect").asText();
    require(effect.equals("Allow") || effect.equals("Deny"), "an Effect is Allow or Deny");
    require(statement.has("Action") ^ statement.has("NotAction"), "a statement has an Action");
    List<String> actions = texts(statement.path("Action"));
    for (String action : actions) {
      require(
          action.equals("*") || action.matches("[A-Za-z0-9-]+:[A-Za-z*?]+[A-Za-z0-9*?]*"),
          "'" + action + "' is not an action");
    }
    return new Statement(
        effect.equals("Allow"),
        actions,
        texts(statement.path("Resource")),
        statement.path("Principal"),
        statement.path("Condition"));
  }

  private static void onlyKnown(JsonNode object, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> require(known.contains(name), "'" + name + "' is not an element of a policy"));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    if (node.isArray()) {
      node.forEach(item -> texts.add(item.asText()));
    }
    return List.copyOf(texts);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
