package dev.onair.sandbox.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the events of rules go. */
final class Targets {

  /**
   * How many a rule has.
   *
   * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html">AWS:
   *     EventBridge's quotas</a>
   */
  private static final int MOST = 5;

  private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>]+)>");
  private static final String RESERVED = "aws.events.";

  private final EventRules rules;

  Targets(EventRules rules) {
    this.rules = rules;
  }

  ObjectNode put(Request request) {
    EventRules.bus(request);
    ObjectNode targets = of(request).deepCopy();
    for (JsonNode target : request.input().get("Targets")) {
      checkTemplate(target.path("InputTransformer"));
      targets.set(target.get("Id").asText(), target);
    }
    if (targets.size() > MOST) {
      throw ServiceError.by(
          EventsRule.TARGETS, "The requested resource exceeds the maximum number allowed.");
    }
    of(request).setAll(targets);
    return nothingFailed();
  }

  private static void checkTemplate(JsonNode transformer) {
    Matcher names = PLACEHOLDER.matcher(transformer.path("InputTemplate").asText());
    while (names.find()) {
      String name = names.group(1);
      if (!name.startsWith(RESERVED) && !transformer.path("InputPathsMap").has(name)) {
        throw ServiceError.by(
            EventsRule.TEMPLATE,
            "Invalid InputTemplate for target : <" + name + "> is not defined");
      }
    }
  }

  ObjectNode list(Request request) {
    EventRules.bus(request);
    ObjectNode output = EventRules.object();
    ArrayNode list = output.putArray("Targets");
    of(request).forEach(list::add);
    return output;
  }

  /** Removing what is not there succeeds. */
  ObjectNode remove(Request request) {
    EventRules.bus(request);
    ObjectNode targets = of(request);
    request.input().get("Ids").forEach(id -> targets.remove(id.asText()));
    return nothingFailed();
  }

  private ObjectNode of(Request request) {
    return (ObjectNode) rules.row(request.text("Rule")).get(EventRules.TARGETS);
  }

  private static ObjectNode nothingFailed() {
    ObjectNode output = EventRules.object().put("FailedEntryCount", 0);
    output.putArray("FailedEntries");
    return output;
  }
}
