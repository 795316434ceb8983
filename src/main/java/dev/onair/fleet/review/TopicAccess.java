package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;

/** Who is newly told of alarms, and who may newly send some, by the topic that they go to. */
final class TopicAccess {

  private static final String ANYONE = "\"*\"";

  private TopicAccess() {}

  /**
   * Each in words.
   *
   * @param isNew whether nothing of the stack is deployed: then only what lets in anyone
   */
  static List<String> of(PlannedChange change, boolean isNew) {
    JsonNode before = change.values().before();
    JsonNode after = change.values().after();
    if (change.action() == Action.DELETE) {
      return List.of();
    }
    if (change.type().equals(ProviderTypes.TOPIC_SUBSCRIPTION)) {
      String told = endpoint(after);
      return isNew || told.equals(endpoint(before)) ? List.of() : List.of(told);
    }
    if (change.values().marks().at("policy").isUnknown()) {
      // That of a new topic names it.
      return change.action() == Action.UPDATE ? List.of("policy: (known after apply)") : List.of();
    }
    List<String> known = Settings.grants(before.path("policy"));
    return Settings.grants(after.path("policy")).stream()
        .filter(grant -> !known.contains(grant))
        .filter(grant -> !isNew || grant.contains(ANYONE))
        .toList();
  }

  private static String endpoint(JsonNode subscription) {
    return subscription.path("protocol").asText() + " " + subscription.path("endpoint").asText();
  }
}
