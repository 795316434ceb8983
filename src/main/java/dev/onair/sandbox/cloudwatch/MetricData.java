package dev.onair.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.RunningChannels;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one metric that is known: how many alerts are active, told as long as a pipeline runs. */
final class MetricData {

  private static final int MOST_QUERIES = (int) CloudWatchRule.DATA_QUERIES.value();
  private static final int MOST_DATAPOINTS = (int) CloudWatchRule.DATA_DATAPOINTS.value();

  private final World world;
  private final RunningChannels running;

  MetricData(World world) {
    this.world = world;
    this.running = new RunningChannels(world);
  }

  ObjectNode get(Request request) {
    JsonNode queries = request.input().get("MetricDataQueries");
    if (queries.size() > MOST_QUERIES) {
      throw ServiceError.by(
          CloudWatchRule.DATA_QUERIES_MOST, "No more than " + MOST_QUERIES + " metrics");
    }
    Instant from = Instant.parse(request.text("StartTime"));
    Instant to = Instant.parse(request.text("EndTime"));
    if (!from.isBefore(to)) {
      throw ServiceError.by(
          CloudWatchRule.DATA_TIMES, "The parameter StartTime must be less than EndTime");
    }
    ObjectNode output = object();
    ArrayNode results = output.putArray("MetricDataResults");
    output.putArray("Messages");
    Set<String> ids = new HashSet<>();
    int datapoints = 0;
    for (JsonNode query : queries) {
      if (!ids.add(query.get("Id").asText())) {
        throw ServiceError.by(CloudWatchRule.DATA_IDS, "An id is not unique: " + query.get("Id"));
      }
      ObjectNode result = result(query, from, to);
      datapoints += result.get("Values").size();
      results.add(result);
    }
    if (datapoints > MOST_DATAPOINTS || request.find("NextToken").isPresent()) {
      throw Service.notEmulated("cloudwatch", "pages of GetMetricData");
    }
    return output;
  }

  /** CloudWatchRule.DATA_RUNNING. */
  private ObjectNode result(JsonNode query, Instant from, Instant to) {
    JsonNode metric = query.at("/MetricStat/Metric");
    Map<String, String> dimensions = new HashMap<>();
    metric
        .path("Dimensions")
        .forEach(it -> dimensions.put(it.get("Name").asText(), it.get("Value").asText()));
    if (!metric.path("Namespace").asText().equals("AWS/MediaLive")
        || !metric.path("MetricName").asText().equals("ActiveAlerts")
        || !dimensions.keySet().equals(Set.of("ChannelId", "Pipeline"))
        || !Set.of("0", "1").contains(dimensions.get("Pipeline"))
        || !query.at("/MetricStat/Stat").asText().equals("Maximum")) {
      throw Service.notEmulated(
          "cloudwatch", "GetMetricData of anything but a pipeline's most ActiveAlerts");
    }
    ObjectNode result = object().put("Id", query.get("Id").asText());
    result.put("Label", query.path("Label").asText("ActiveAlerts")).put("StatusCode", "Complete");
    ArrayNode timestamps = result.putArray("Timestamps");
    ArrayNode values = result.putArray("Values");
    int period = query.at("/MetricStat/Period").asInt();
    Optional<Instant> since =
        running.since(dimensions.get("ChannelId"), Integer.parseInt(dimensions.get("Pipeline")));
    if (since.isPresent()) {
      Instant first = begin(later(since.get(), from), period);
      Instant end = to.isBefore(world.now()) ? to : world.now();
      Instant last = begin(end, period);
      // The newest come first, unless something else is asked for.
      for (Instant at = last; !at.isBefore(first); at = at.minusSeconds(period)) {
        if (at.isBefore(to)) {
          timestamps.add(at.toString());
          values.add(0);
        }
      }
    }
    return result;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** The beginning of the period of a moment. */
  private static Instant begin(Instant moment, int period) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), period) * period);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
