package dev.onair.sandbox.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Subscriptions by ARN. A row holds what GetSubscriptionAttributes gives. What a person or a server
 * has to confirm stays pending for ever, as nothing is sent to it.
 */
final class Subscriptions {

  static final String TABLE = "sns/subscription";

  /** Each protocol, and what its endpoints look like. */
  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "application", "arn:aws:sns:.+:endpoint/.+",
          "email", "[^@\\s]+@[^@\\s]+",
          "email-json", "[^@\\s]+@[^@\\s]+",
          "firehose", "arn:aws:firehose:.+",
          "http", "http://.+",
          "https", "https://.+",
          "lambda", "arn:aws:lambda:.+",
          "sms", "\\+?[0-9() .-]{4,20}",
          "sqs", "arn:aws:sqs:.+");

  private static final Set<String> TO_CONFIRM = Set.of("email", "email-json", "http", "https");
  private static final Set<String> SETTABLE =
      Set.of(
          "DeliveryPolicy",
          "FilterPolicy",
          "FilterPolicyScope",
          "RawMessageDelivery",
          "RedrivePolicy",
          "SubscriptionRoleArn");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private final Topics topics;
  private final StoreTable subscriptions;

  Subscriptions(World world, Topics topics) {
    this.world = world;
    this.topics = topics;
    this.subscriptions = world.store().resources(TABLE);
  }

  /** How many subscriptions a topic has, as one of its attributes. */
  static void counts(World world, String topicArn, ObjectNode attributes) {
    List<ObjectNode> all =
        world.store().resources(TABLE).values().stream()
            .filter(row -> row.get("TopicArn").asText().equals(topicArn))
            .toList();
    long pending = all.stream().filter(Subscriptions::pending).count();
    attributes
        .put("SubscriptionsPending", Long.toString(pending))
        .put("SubscriptionsConfirmed", Long.toString(all.size() - pending))
        .put("SubscriptionsDeleted", "0");
  }

  ObjectNode subscribe(Request request) {
    String topic = request.text("TopicArn");
    topics.row(topic);
    String protocol = request.text("Protocol");
    String endpoint = request.find("Endpoint").orElse("");
    if (!ENDPOINTS.containsKey(protocol)) {
      throw Sns.invalid(SnsRule.PROTOCOL, "Does not support this protocol string: " + protocol);
    }
    if (!endpoint.matches(ENDPOINTS.get(protocol))) {
      throw Sns.invalid(
          SnsRule.PROTOCOL, "Endpoint Reason: " + endpoint + " is not one of " + protocol);
    }
    ObjectNode attributes = object();
    request
        .input()
        .path("Attributes")
        .properties()
        .forEach(entry -> set(attributes, entry.getKey(), entry.getValue().asText()));
    ObjectNode row =
        find(topic, protocol, endpoint).orElseGet(() -> add(topic, protocol, endpoint, attributes));
    boolean shown = request.input().path("ReturnSubscriptionArn").asBoolean() || !pending(row);
    return object()
        .put(
            "SubscriptionArn",
            shown ? row.get("SubscriptionArn").asText() : "pending confirmation");
  }

  private Optional<ObjectNode> find(String topic, String protocol, String endpoint) {
    return subscriptions.values().stream()
        .filter(row -> row.get("TopicArn").asText().equals(topic))
        .filter(row -> row.get("Protocol").asText().equals(protocol))
        .filter(row -> row.get("Endpoint").asText().equals(endpoint))
        .findFirst();
  }

  private ObjectNode add(String topic, String protocol, String endpoint, ObjectNode attributes) {
    String id =
        world.nextId(TABLE, 32).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    boolean pending = TO_CONFIRM.contains(protocol);
    ObjectNode row = object();
    row.put("SubscriptionArn", topic + ":" + id)
        .put("TopicArn", topic)
        .put("Owner", world.account().id())
        .put("Protocol", protocol)
        .put("Endpoint", endpoint)
        .put("PendingConfirmation", Boolean.toString(pending))
        .put("ConfirmationWasAuthenticated", Boolean.toString(!pending))
        .put("RawMessageDelivery", "false")
        .put("SubscriptionPrincipal", world.account().globalArn("iam", "user/sandbox"));
    if (protocol.startsWith("http")) {
      row.put("EffectiveDeliveryPolicy", Topics.DELIVERY);
    }
    row.setAll(attributes);
    subscriptions.put(row.get("SubscriptionArn").asText(), row);
    return row;
  }

  private static void set(ObjectNode row, String name, String value) {
    if (!SETTABLE.contains(name)) {
      throw Sns.invalid(SnsRule.ATTRIBUTE_VALUE, "AttributeName");
    }
    if (name.equals("RawMessageDelivery") && !value.matches("true|false")) {
      throw Sns.invalid(
          SnsRule.ATTRIBUTE_VALUE,
          "Attributes Reason: RawMessageDelivery: Invalid value [" + value + "]");
    }
    if (name.equals("FilterPolicyScope") && !value.matches("MessageAttributes|MessageBody")) {
      throw Sns.invalid(
          SnsRule.ATTRIBUTE_VALUE, "FilterPolicyScope: Invalid value [" + value + "]");
    }
    boolean empty = value.isEmpty() || value.equals("{}") || value.equals("null");
    if (name.endsWith("Policy") && !empty) {
      try {
        JSON.readTree(value);
      } catch (JsonProcessingException e) {
        throw Sns.invalid(
            SnsRule.ATTRIBUTE_VALUE, name + ": failed to parse JSON. " + e.getOriginalMessage());
      }
    }
    if (empty) {
      row.remove(name);
    } else {
      row.put(name, value);
    }
  }

  ObjectNode attributes(Request request) {
    return object().set("Attributes", row(request).deepCopy());
  }

  ObjectNode setAttribute(Request request) {
    set(row(request), request.text("AttributeName"), request.find("AttributeValue").orElse(""));
    return object();
  }

  ObjectNode list(Request request) {
    String topic = request.text("TopicArn");
    topics.row(topic);
    ObjectNode output = object();
    ArrayNode list = output.putArray("Subscriptions");
    for (ObjectNode row : subscriptions.values()) {
      if (row.get("TopicArn").asText().equals(topic)) {
        ObjectNode item = list.addObject();
        for (String name : List.of("Owner", "Protocol", "Endpoint", "TopicArn")) {
          item.set(name, row.get(name));
        }
        item.put(
            "SubscriptionArn",
            pending(row) ? "PendingConfirmation" : row.get("SubscriptionArn").asText());
      }
    }
    return output;
  }

  ObjectNode unsubscribe(Request request) {
    ObjectNode row = row(request);
    if (pending(row)) {
      throw Sns.invalid(
          SnsRule.PENDING,
          "SubscriptionArn Reason: Cannot unsubscribe a subscription that is pending confirmation");
    }
    subscriptions.remove(request.text("SubscriptionArn"));
    return object();
  }

  /** What subscribes to a topic goes with it. */
  ObjectNode deleteTopic(Request request) {
    String topic = request.text("TopicArn");
    subscriptions.values().removeIf(row -> row.get("TopicArn").asText().equals(topic));
    topics.delete(topic);
    return object();
  }

  private static boolean pending(ObjectNode row) {
    return row.get("PendingConfirmation").asText().equals("true");
  }

  private ObjectNode row(Request request) {
    return subscriptions
        .find(request.text("SubscriptionArn"))
        .orElseThrow(
            () -> ServiceError.by(SnsRule.SUBSCRIPTION_FOUND, "Subscription does not exist"));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
