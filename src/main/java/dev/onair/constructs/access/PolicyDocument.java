package dev.onair.constructs.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An IAM policy document, as the JSON text that resources take. */
public final class PolicyDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Map<String, Object>> statements = new ArrayList<>();

  private PolicyDocument() {}

  /** A document that allows nothing yet. */
  public static PolicyDocument empty() {
    return new PolicyDocument();
  }

  /** The document by which an AWS service may assume a role. */
  public static String assumableBy(String service) {
    PolicyDocument document = new PolicyDocument();
    document.statements.add(
        statement(
            "Allow", List.of("sts:AssumeRole"), Map.of("Principal", Map.of("Service", service))));
    return document.json();
  }

  /**
   * Allows actions on exactly the resources that are named.
   *
   * @throws IllegalArgumentException for no resource, or one with a wildcard
   */
  public PolicyDocument allow(List<String> actions, List<String> resources) {
    if (resources.isEmpty() || resources.stream().anyMatch(r -> r.matches("(?s).*[*?].*"))) {
      throw new IllegalArgumentException("a policy names exact resources, not " + resources);
    }
    statements.add(statement("Allow", actions, Map.of("Resource", resources)));
    return this;
  }

  /** The document's JSON text. */
  public String json() {
    try {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("Version", "2012-10-17");
      document.put("Statement", statements);
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> statement(
      String effect, List<String> actions, Map<String, Object> rest) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", effect);
    statement.put("Action", actions);
    statement.putAll(rest);
    return statement;
  }
}
