package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Harvest jobs: parts of streams that go to S3. What they write is not emulated. */
final class HarvestJobs {

  private static final String BEGUN = "mediapackagev2/harvest-begun";
  private static final String ENDED = "mediapackagev2/harvest-ended";
  private static final String EXPIRED = "mediapackagev2/harvest-expired";

  private static final List<String> ACTIVE = List.of("QUEUED", "IN_PROGRESS");

  private final Packaging packaging;
  private final World world;
  private final StoreTable jobs;
  private final HarvestChecks checks;

  HarvestJobs(Packaging packaging) {
    this.packaging = packaging;
    this.world = packaging.world();
    this.jobs = world.store().notes("mediapackagev2/harvestJob");
    this.checks = new HarvestChecks(packaging);
    world.on(BEGUN, id -> active(id).ifPresent(this::begin));
    world.on(ENDED, id -> active(id).ifPresent(this::end));
    world.on(EXPIRED, jobs::remove);
  }

  ObjectNode create(Request request) {
    PackagingKey endpoint = endpoint(request);
    ObjectNode row =
        packaging
            .endpoints()
            .find(endpoint.toString())
            .orElseThrow(() -> packaging.notFound("ORIGIN_ENDPOINT", endpoint.toString()));
    String name =
        request.find("HarvestJobName").orElseGet(() -> world.nextUuid("mediapackagev2/harvestJob"));
    String key = endpoint + "/" + name;
    if (jobs.contains(key)) {
      throw Packaging.alreadyExists(endpoint);
    }
    ObjectNode job = request.input().deepCopy();
    job.remove("x-amzn-client-token");
    ObjectNode schedule = job.withObjectProperty("ScheduleConfiguration");
    for (String time : List.of("StartTime", "EndTime")) {
      schedule.put(time, instant(schedule.get(time)).toString());
    }
    long active =
        jobs.values().stream()
            .filter(other -> is(other, "ChannelGroupName", Optional.of(endpoint.names().get(0))))
            .filter(other -> ACTIVE.contains(other.get("Status").asText()))
            .count();
    checks.check(row, job, active);
    job.put("HarvestJobName", name)
        .put("Arn", packaging.arn(endpoint) + "/harvestJob/" + name)
        .put("CreatedAt", world.timestamp())
        .put("ETag", world.nextId("mediapackagev2/etag", 16));
    store(key, job, "QUEUED");
    world.later(BEGUN, key);
    world.later(Duration.ofDays((int) HarvestRule.HARVEST_KEPT.value()), EXPIRED, key);
    return job.deepCopy();
  }

  ObjectNode get(Request request) {
    return row(request).deepCopy();
  }

  ObjectNode list(Request request) {
    String group = request.text("ChannelGroupName");
    if (!packaging.groups().contains(group)) {
      throw packaging.notFound("CHANNEL_GROUP", group);
    }
    ObjectNode output = Packaging.object();
    ArrayNode items = output.putArray("Items");
    jobs.values().stream()
        .filter(job -> is(job, "ChannelGroupName", Optional.of(group)))
        .filter(job -> is(job, "ChannelName", request.find("channelName")))
        .filter(job -> is(job, "OriginEndpointName", request.find("originEndpointName")))
        .filter(job -> is(job, "Status", request.find("includeStatus")))
        .forEach(job -> items.add(job.deepCopy().without("Tags")));
    return output;
  }

  ObjectNode cancel(Request request) {
    ObjectNode job = row(request);
    if (!ACTIVE.contains(job.get("Status").asText())) {
      throw Packaging.invalid(
          HarvestRule.HARVEST_ENDED,
          "HARVEST_JOB_INELIGIBLE_FOR_CANCELLATION",
          "The harvest job is " + job.get("Status").asText());
    }
    store(key(request), job, "CANCELLED");
    return Packaging.object();
  }

  private void begin(ObjectNode job) {
    String key = key(job);
    store(key, job, "IN_PROGRESS");
    Instant end = Instant.parse(job.at("/ScheduleConfiguration/EndTime").asText());
    Duration rest = Duration.between(world.now(), end);
    world.later(
        world.timing().transition().plus(rest.isNegative() ? Duration.ZERO : rest), ENDED, key);
  }

  private void end(ObjectNode job) {
    Optional<String> failure = checks.failure(job);
    failure.ifPresent(why -> job.put("ErrorMessage", why));
    store(
        key(job),
        job,
        failure.map(why -> (String) HarvestRule.HARVEST_WINDOW.value()).orElse("COMPLETED"));
  }

  private void store(String key, ObjectNode job, String status) {
    job.put("Status", status).put("ModifiedAt", world.timestamp());
    jobs.put(key, job);
  }

  private Optional<ObjectNode> active(String key) {
    return jobs.find(key).filter(job -> ACTIVE.contains(job.get("Status").asText()));
  }

  private ObjectNode row(Request request) {
    String key = key(request);
    return jobs.find(key).orElseThrow(() -> packaging.notFound("HARVEST_JOB", key));
  }

  private static boolean is(JsonNode job, String member, Optional<String> wanted) {
    return wanted.filter(value -> !value.equals(job.get(member).asText())).isEmpty();
  }

  private static PackagingKey endpoint(Request request) {
    return new PackagingKey(
        Stream.of("ChannelGroupName", "ChannelName", "OriginEndpointName")
            .map(request::text)
            .toList());
  }

  private static String key(Request request) {
    return endpoint(request) + "/" + request.text("HarvestJobName");
  }

  private static String key(ObjectNode job) {
    return Stream.of("ChannelGroupName", "ChannelName", "OriginEndpointName", "HarvestJobName")
        .map(member -> job.get(member).asText())
        .reduce((a, b) -> a + "/" + b)
        .orElseThrow();
  }

  private static Instant instant(JsonNode time) {
    return time.isNumber()
        ? Instant.ofEpochMilli(time.decimalValue().movePointRight(3).longValue())
        : Instant.parse(time.asText());
  }
}
