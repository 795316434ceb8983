package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a deployed stack's policies of MediaPackage let in, so that a new one, such as that of a
 * further endpoint, is known for what it is.
 *
 * @param admitted what the policies of each type say, but for what each is called and is about
 * @param roles the ARNs of the stack's roles
 */
record PackagingPolicies(Set<Admission> admitted, Set<String> roles) {

  private static final Set<String> TYPES =
      Set.of(ProviderTypes.PACKAGING_CHANNEL_POLICY, ProviderTypes.ORIGIN_ENDPOINT_POLICY);

  private static final Set<String> VIEWING =
      Set.of("mediapackagev2:GetObject", "mediapackagev2:GetHeadObject");

  private static final Set<String> HARVESTING =
      Set.of("mediapackagev2:HarvestObject", "mediapackagev2:GetObject");

  private static final Pattern DISTRIBUTION =
      Pattern.compile("arn:aws[a-z-]*:cloudfront::(\\d{12}):distribution/[A-Z0-9]+");

  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/.+");

  /**
   * Who may do something, in a policy of a type.
   *
   * @param statement a policy's statement, without what it is called and the resource
   */
  private record Admission(String type, JsonNode statement) {}

  /** Those that there are before a plan. */
  static PackagingPolicies before(Plan plan) {
    Set<Admission> admitted = new HashSet<>();
    Set<String> roles = new HashSet<>();
    for (PlannedChange change : plan.changes()) {
      JsonNode before = change.values().before();
      if (TYPES.contains(change.type())) {
        Settings.statements(before)
            .forEach(statement -> admitted.add(admission(change, statement)));
      } else if (change.type().equals(ProviderTypes.ROLE) && before.hasNonNull("arn")) {
        roles.add(before.path("arn").asText());
      }
    }
    return new PackagingPolicies(admitted, roles);
  }

  /** What a new policy lets in that is neither known nor the stack's own; a line of text each. */
  List<String> strangersIn(PlannedChange policy) {
    List<JsonNode> statements = Settings.statements(policy.values().after());
    if (statements.isEmpty()) {
      return List.of("the policy is not known yet");
    }
    List<String> strangers = new ArrayList<>();
    for (JsonNode statement : statements) {
      Admission admission = admission(policy, statement);
      if (!admitted.contains(admission) && !isOwn(admission)) {
        strangers.add(statement.toString());
      }
    }
    return strangers;
  }

  private static Admission admission(PlannedChange policy, JsonNode statement) {
    JsonNode rest =
        statement.isObject()
            ? statement.<ObjectNode>deepCopy().without(List.of("Sid", "Resource"))
            : statement;
    return new Admission(policy.type(), rest);
  }

  /** Where there is no policy of the type to compare it with: as onair writes it. */
  private boolean isOwn(Admission admission) {
    if (admitted.stream().anyMatch(one -> one.type().equals(admission.type()))) {
      return false;
    }
    JsonNode statement = admission.statement();
    return admission.type().equals(ProviderTypes.PACKAGING_CHANNEL_POLICY)
        ? roles.stream().anyMatch(role -> statement.equals(ingest(role)))
        : isOwnDistribution(statement) || isOwnHarvest(statement);
  }

  private static JsonNode ingest(String role) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return json.objectNode()
        .put("Effect", "Allow")
        .put("Action", "mediapackagev2:PutObject")
        .set("Principal", json.objectNode().put("AWS", role));
  }

  private boolean isOwnDistribution(JsonNode statement) {
    String distribution = statement.at("/Condition/StringEquals/aws:SourceArn").asText();
    Matcher arn = DISTRIBUTION.matcher(distribution);
    return arn.matches()
        && isOfTheAccount(arn.group(1))
        && VIEWING.containsAll(actions(statement))
        && statement.path("Principal").equals(service("cloudfront"));
  }

  /** MediaPackage itself, on behalf of the account. */
  private boolean isOwnHarvest(JsonNode statement) {
    return isOfTheAccount(statement.at("/Condition/StringEquals/aws:SourceAccount").asText())
        && HARVESTING.containsAll(actions(statement))
        && statement.path("Principal").equals(service("mediapackagev2"));
  }

  private static Set<String> actions(JsonNode statement) {
    Set<String> actions = new HashSet<>();
    Settings.list(statement.path("Action")).forEach(action -> actions.add(action.asText()));
    return actions;
  }

  private boolean isOfTheAccount(String account) {
    return roles.stream()
        .map(ROLE::matcher)
        .anyMatch(role -> role.matches() && role.group(1).equals(account));
  }

  private static JsonNode service(String name) {
    return JsonNodeFactory.instance.objectNode().put("Service", name + ".amazonaws.com");
  }
}
