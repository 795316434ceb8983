package dev.onair.constructs.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An IAM policy document, as the JSON text that resources take. */
public final class PolicyDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EXACT = Pattern.compile("[^*?]+");
  private static final Pattern PREFIX = Pattern.compile("[^*?]+\\*");

  private final List<Map<String, Object>> statements = new ArrayList<>();

  private PolicyDocument() {}

  /** A document that allows nothing yet. */
  public static PolicyDocument empty() {
    return new PolicyDocument();
  }

  /**
   * The document by which an AWS service may assume a role, for resources of one account only.
   *
   * @param account the account's id
   * @param sources patterns for the ARNs of what the service may do it for
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">AWS: the
   *     confused deputy problem</a>
   */
  public static String assumableBy(String service, String account, List<String> sources) {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("Principal", Map.of("Service", service));
    rest.put("Condition", onBehalfOf(account, sources));
    PolicyDocument document = new PolicyDocument();
    document.statements.add(statement("Allow", List.of("sts:AssumeRole"), rest));
    return document.json();
  }

  /**
   * Allows an AWS service an action on the resource that has this policy, for whomever it does so.
   * For services that don't say for whom.
   */
  public PolicyDocument allowService(String service, String action, String resource) {
    return allowService(service, List.of(action), resource, Map.of());
  }

  /**
   * Allows an AWS service actions on the resource that has this policy, for resources of one
   * account only.
   *
   * @param account the account's id
   * @param sources patterns for the ARNs of what the service may do it for
   */
  public PolicyDocument allowServiceFor(
      String service, List<String> actions, String resource, String account, List<String> sources) {
    return allowService(
        service, actions, resource, Map.of("Condition", onBehalfOf(account, sources)));
  }

  private PolicyDocument allowService(
      String service, List<String> actions, String resource, Map<String, Object> condition) {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("Principal", Map.of("Service", service));
    rest.put("Resource", resource);
    rest.putAll(condition);
    statements.add(statement("Allow", actions, rest));
    return this;
  }

  /**
   * Allows actions on exactly the resources that are named.
   *
   * @throws IllegalArgumentException for no resource, or one with a wildcard
   */
  public PolicyDocument allow(List<String> actions, List<String> resources) {
    return allow(actions, resources, EXACT, Map.of());
  }

  /**
   * Allows actions on exactly the resources that are named, under a condition.
   *
   * @param condition values, by key, by operator
   * @throws IllegalArgumentException for no resource, or one with a wildcard
   */
  public PolicyDocument allowIf(
      List<String> actions, List<String> resources, Map<String, Object> condition) {
    return allow(actions, resources, EXACT, condition);
  }

  /**
   * Allows actions on everything whose ARN begins as said. For what has no name yet: the segments
   * of a playlist, the log groups that a service makes.
   *
   * @throws IllegalArgumentException for no resource, or one that doesn't end with its only star
   */
  public PolicyDocument allowWithin(List<String> actions, List<String> resources) {
    return allow(actions, resources, PREFIX, Map.of());
  }

  /**
   * Allows actions on any resource, for services that take nothing less.
   *
   * @param condition values, by key, by operator; empty: none
   */
  public PolicyDocument allowAnywhere(List<String> actions, Map<String, Object> condition) {
    return allow(actions, List.of("*"), Pattern.compile("\\*"), condition);
  }

  /**
   * Denies everything of a service on what is named, or begins as named, whatever else allows it.
   *
   * @param actions such as {@code s3:*}
   * @param unless values, by key: what makes an exception
   */
  public PolicyDocument denyUnless(
      String actions, List<String> resources, Map<String, Object> unless) {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("Resource", resources);
    // Also where the request has no such key.
    rest.put("Condition", Map.of("StringNotEquals", unless));
    statements.add(statement("Deny", List.of(actions), rest));
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

  private PolicyDocument allow(
      List<String> actions, List<String> resources, Pattern form, Map<String, Object> condition) {
    if (resources.isEmpty() || !resources.stream().allMatch(r -> form.matcher(r).matches())) {
      throw new IllegalArgumentException("a policy names " + form + ", not " + resources);
    }
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("Resource", resources);
    if (!condition.isEmpty()) {
      rest.put("Condition", condition);
    }
    statements.add(statement("Allow", actions, rest));
    return this;
  }

  private static Map<String, Object> onBehalfOf(String account, List<String> sources) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("StringEquals", Map.of("aws:SourceAccount", account));
    condition.put("ArnLike", Map.of("aws:SourceArn", sources));
    return condition;
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
