package dev.onair.sandbox.sns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ParsedPolicy;
import dev.onair.sandbox.core.ParsedPolicy.Statement;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagCalls;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.Locale;
import java.util.Set;

/** Topics by ARN. A row holds the attributes that were set, and the tags. */
final class Topics {

  static final String TABLE = "sns/topic";

  private static final Set<String> SETTABLE =
      Set.of(
          "DeliveryPolicy",
          "DisplayName",
          "KmsMasterKeyId",
          "Policy",
          "SignatureVersion",
          "TracingConfig");
  private static final String FEEDBACK =
      "(HTTP|Firehose|Lambda|SQS|Application)"
          + "(SuccessFeedbackRoleArn|FailureFeedbackRoleArn|SuccessFeedbackSampleRate)";

  /** What every account's topics are sent by, unless told otherwise. */
  static final String DELIVERY =
      """
      {"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,\
      "numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,\
      "backoffFunction":"linear"},"disableSubscriptionOverrides":false}}""";

  private final World world;
  private final StoreTable topics;

  Topics(World world) {
    this.world = world;
    this.topics = world.store().resources(TABLE);
  }

  ObjectNode create(Request request) {
    String name = request.text("Name");
    if (name.endsWith(".fifo")) {
      throw Service.notEmulated("sns", "FIFO topics");
    }
    if (!name.matches("[A-Za-z0-9_-]{1,256}")) {
      throw Sns.invalid(SnsRule.TOPIC_NAME, "Topic Name");
    }
    String arn = world.account().arn("sns", name);
    ObjectNode attributes = object();
    request
        .input()
        .path("Attributes")
        .properties()
        .forEach(entry -> set(attributes, arn, entry.getKey(), entry.getValue().asText()));
    ObjectNode tags = TagForms.map(request.input().path("Tags"));
    topics.find(arn).ifPresent(row -> checkSame(row, attributes, tags));
    if (!topics.contains(arn)) {
      ObjectNode row = object();
      row.set("attributes", attributes);
      row.set("tags", tags);
      topics.put(arn, row);
    }
    return object().put("TopicArn", arn);
  }

  private void checkSame(ObjectNode row, ObjectNode attributes, ObjectNode tags) {
    for (var attribute : attributes.properties()) {
      if (!attribute.getValue().equals(row.get("attributes").get(attribute.getKey()))) {
        world.refuse(
            SnsRule.TOPIC_SAME,
            "Invalid parameter: Attributes Reason: Topic already exists with different attributes");
      }
    }
    if (!tags.isEmpty() && !tags.equals(row.get("tags"))) {
      world.refuse(
          SnsRule.TOPIC_SAME,
          "Invalid parameter: Tags Reason: Topic already exists with different tags");
    }
  }

  private static void set(ObjectNode attributes, String arn, String name, String value) {
    if (!SETTABLE.contains(name) && !name.matches(FEEDBACK)) {
      throw Sns.invalid(SnsRule.TOPIC_ATTRIBUTE, "AttributeName");
    }
    if (name.equals("Policy") && !value.isEmpty()) {
      checkPolicy(arn, value);
    }
    if (value.isEmpty()) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  private static void checkPolicy(String arn, String json) {
    ParsedPolicy policy;
    try {
      policy = ParsedPolicy.parse(json);
    } catch (IllegalArgumentException e) {
      throw Sns.invalid(SnsRule.TOPIC_POLICY, "Policy Error: " + e.getMessage());
    }
    for (Statement statement : policy.statements()) {
      if (statement.principal().isMissingNode()) {
        throw Sns.invalid(SnsRule.TOPIC_POLICY, "Policy Error: PrincipalNotFound");
      }
      if (!statement.resources().stream().allMatch(arn::equals)
          || statement.resources().isEmpty()) {
        throw Sns.invalid(
            SnsRule.TOPIC_POLICY, "Policy statement resource is not the topic " + arn);
      }
      if (statement.actions().stream()
          .anyMatch(action -> !action.toLowerCase(Locale.ROOT).startsWith("sns:"))) {
        throw Sns.invalid(SnsRule.TOPIC_POLICY, "Policy statement action out of service scope!");
      }
    }
  }

  ObjectNode attributes(Request request) {
    String arn = request.text("TopicArn");
    ObjectNode own = (ObjectNode) row(arn).get("attributes");
    ObjectNode output = object();
    ObjectNode shown = output.putObject("Attributes");
    shown
        .put("TopicArn", arn)
        .put("Owner", world.account().id())
        .put("DisplayName", "")
        .put("Policy", defaultPolicy(arn))
        .put("EffectiveDeliveryPolicy", own.path("DeliveryPolicy").asText(DELIVERY));
    shown.setAll(own.deepCopy());
    Subscriptions.counts(world, arn, shown);
    return output;
  }

  /** The account may do everything. */
  private String defaultPolicy(String arn) {
    return """
        {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{\
        "Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},\
        "Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission",\
        "SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe",\
        "SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s",\
        "Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}"""
        .formatted(arn, world.account().id());
  }

  ObjectNode setAttribute(Request request) {
    String arn = request.text("TopicArn");
    ObjectNode attributes = (ObjectNode) row(arn).get("attributes");
    set(attributes, arn, request.text("AttributeName"), request.find("AttributeValue").orElse(""));
    return object();
  }

  ObjectNode list(Request request) {
    ObjectNode output = object();
    ArrayNode list = output.putArray("Topics");
    topics.rows().keySet().forEach(arn -> list.addObject().put("TopicArn", arn));
    return output;
  }

  /** The calls that tag them. */
  TagCalls tagCalls() {
    return new TagCalls(this::tags);
  }

  private ObjectNode tags(Request request) {
    return topics
        .find(request.text("ResourceArn"))
        .map(row -> (ObjectNode) row.get("tags"))
        .orElseThrow(() -> ServiceError.by(SnsRule.TAGGED_FOUND, "Resource does not exist"));
  }

  ObjectNode row(String arn) {
    return topics
        .find(arn)
        .orElseThrow(() -> ServiceError.by(SnsRule.TOPIC_FOUND, "Topic does not exist"));
  }

  /** Deleting what is not there succeeds, as the API's documentation has it. */
  void delete(String arn) {
    topics.remove(arn);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
