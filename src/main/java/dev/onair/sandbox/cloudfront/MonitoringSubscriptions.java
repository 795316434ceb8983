package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;

/** Whether distributions have CloudFront's additional metrics; kept in the distribution's row. */
final class MonitoringSubscriptions {

  static final String SUBSCRIPTION = "MonitoringSubscription";

  private final World world;

  MonitoringSubscriptions(World world) {
    this.world = world;
  }

  void on(ModelledService.Builder service) {
    service
        .on("CreateMonitoringSubscription", this::create)
        .on("GetMonitoringSubscription", this::get)
        .on("DeleteMonitoringSubscription", this::delete);
  }

  private ObjectNode create(Request request) {
    ObjectNode row = row(request);
    if (row.has(SUBSCRIPTION)) {
      throw ServiceError.by(
          DistributionRule.MONITORED_ONCE,
          "A monitoring subscription already exists for the specified distribution.");
    }
    JsonNode subscription = request.input().get(SUBSCRIPTION);
    row.set(SUBSCRIPTION, subscription);
    return object().set(SUBSCRIPTION, subscription);
  }

  private ObjectNode get(Request request) {
    return object().set(SUBSCRIPTION, found(request).get(SUBSCRIPTION));
  }

  private ObjectNode delete(Request request) {
    found(request).remove(SUBSCRIPTION);
    return object();
  }

  private ObjectNode found(Request request) {
    ObjectNode row = row(request);
    if (!row.has(SUBSCRIPTION)) {
      throw ServiceError.by(
          DistributionRule.MONITORING_FOUND,
          "A monitoring subscription does not exist for the specified distribution.");
    }
    return row;
  }

  private ObjectNode row(Request request) {
    return world
        .store()
        .resources(Distributions.TABLE)
        .find(request.text("DistributionId"))
        .orElseThrow(
            () ->
                ServiceError.by(
                    DistributionRule.MONITORED_FOUND,
                    "The specified distribution does not exist."));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
