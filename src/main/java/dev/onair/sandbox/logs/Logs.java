package dev.onair.sandbox.logs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Log groups, what is in them, and deliveries to them. A row is what DescribeLogGroups shows, with
 * the tags.
 */
public final class Logs {

  /**
   * How many days logs can be kept.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html">AWS:
   *     PutRetentionPolicy</a>
   */
  private static final Set<Integer> RETENTIONS =
      Set.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private static final String NAME = "logGroupName";
  private static final String RETENTION = "retentionInDays";
  private static final int LONGEST_PAGE = 50;

  private final World world;
  private final StoreTable groups;
  private final LogEvents events;
  private final Deliveries deliveries;

  private Logs(World world) {
    this.world = world;
    this.groups = world.store().resources("logs/log-group");
    this.events = new LogEvents(world, groups);
    this.deliveries = new Deliveries(world, groups);
  }

  public static Service service(World world) {
    Logs logs = new Logs(world);
    return ModelledService.of("logs", JsonRpcProtocol::new)
        .invalid(LogsRule.MODEL)
        .throttled(LogsRule.THROTTLED)
        .on("CreateLogGroup", logs::create)
        .on("DescribeLogGroups", logs::describe)
        .on("DeleteLogGroup", logs::delete)
        .on("PutRetentionPolicy", logs::putRetention)
        .on("DeleteRetentionPolicy", logs::deleteRetention)
        .on("CreateLogStream", logs.events::createStream)
        .on("PutLogEvents", logs.events::put)
        .on("FilterLogEvents", logs.events::filter)
        .on("PutResourcePolicy", logs.deliveries.policies()::put)
        .on("DescribeResourcePolicies", logs.deliveries.policies()::describe)
        .on("DeleteResourcePolicy", logs.deliveries.policies()::delete)
        .on("PutDeliverySource", logs.deliveries.ends()::putSource)
        .on("GetDeliverySource", logs.deliveries.ends()::getSource)
        .on("DeleteDeliverySource", logs.deliveries.ends()::deleteSource)
        .on("PutDeliveryDestination", logs.deliveries.ends()::putDestination)
        .on("GetDeliveryDestination", logs.deliveries.ends()::getDestination)
        .on("DeleteDeliveryDestination", logs.deliveries.ends()::deleteDestination)
        .on("CreateDelivery", logs.deliveries::create)
        .on("GetDelivery", logs.deliveries::get)
        .on("DeleteDelivery", logs.deliveries::delete)
        .on("TagResource", logs::tag)
        .on("UntagResource", logs::untag)
        .on("ListTagsForResource", logs::listTags)
        .build();
  }

  private ObjectNode create(Request request) {
    String name = request.text(NAME);
    if (name.startsWith("aws/")) {
      throw ServiceError.by(
          LogsRule.RESERVED, "Log groups starting with aws/ are reserved for AWS.");
    }
    if (groups.contains(name)) {
      throw ServiceError.by(LogsRule.NAME, "The specified log group already exists");
    }
    String arn = world.account().arn("logs", "log-group:" + name);
    ObjectNode row = object();
    row.put(NAME, name)
        .put("creationTime", world.now().toEpochMilli())
        .put("metricFilterCount", 0)
        .put("arn", arn + ":*")
        .put("storedBytes", 0)
        .put("logGroupClass", request.find("logGroupClass").orElse("STANDARD"))
        .put("logGroupArn", arn);
    request.find("kmsKeyId").ifPresent(key -> row.put("kmsKeyId", key));
    row.set("tags", request.input().path("tags") instanceof ObjectNode tags ? tags : object());
    groups.put(name, row);
    return object();
  }

  private ObjectNode describe(Request request) {
    String prefix = request.find("logGroupNamePrefix").orElse("");
    String part = request.find("logGroupNamePattern").orElse("");
    String after = request.find("nextToken").orElse("");
    List<ObjectNode> found =
        groups.rows().entrySet().stream()
            .filter(group -> group.getKey().startsWith(prefix) && group.getKey().contains(part))
            .filter(group -> group.getKey().compareTo(after) > 0)
            .sorted(Map.Entry.comparingByKey())
            .map(group -> group.getValue().deepCopy())
            .toList();
    int size = Math.min(found.size(), request.input().path("limit").asInt(LONGEST_PAGE));
    ObjectNode output = object();
    ArrayNode shown = output.putArray("logGroups");
    for (ObjectNode group : found.subList(0, size)) {
      group.remove("tags");
      shown.add(group);
    }
    if (size < found.size()) {
      output.put("nextToken", found.get(size - 1).get(NAME).asText());
    }
    return output;
  }

  private ObjectNode delete(Request request) {
    row(request);
    groups.remove(request.text(NAME));
    events.forget(request.text(NAME));
    return object();
  }

  private ObjectNode putRetention(Request request) {
    ObjectNode row = row(request);
    int days = request.input().get(RETENTION).asInt();
    if (!RETENTIONS.contains(days)) {
      throw ServiceError.by(
          LogsRule.RETENTION, days + " days; allowed: " + RETENTIONS.stream().sorted().toList());
    }
    row.put(RETENTION, days);
    return object();
  }

  private ObjectNode deleteRetention(Request request) {
    row(request).remove(RETENTION);
    return object();
  }

  private ObjectNode tag(Request request) {
    tags(request).setAll((ObjectNode) request.input().get("tags"));
    return object();
  }

  private ObjectNode untag(Request request) {
    TagForms.remove(tags(request), request.input().get("tagKeys"));
    return object();
  }

  private ObjectNode listTags(Request request) {
    ObjectNode tags = tags(request);
    return tags.isEmpty() ? object() : object().set("tags", tags.deepCopy());
  }

  private ObjectNode row(Request request) {
    return groups.find(request.text(NAME)).orElseThrow(Logs::noSuchGroup);
  }

  private ObjectNode tags(Request request) {
    String arn = request.text("resourceArn");
    return Stream.of(
            groups,
            deliveries.ends().sources(),
            deliveries.ends().destinations(),
            deliveries.rows())
        .flatMap(table -> table.values().stream())
        .filter(row -> row.path("logGroupArn").asText(row.get("arn").asText()).equals(arn))
        .map(row -> (ObjectNode) row.get("tags"))
        .findFirst()
        .orElseThrow(Logs::noSuchGroup);
  }

  static ServiceError noSuchGroup() {
    return ServiceError.by(LogsRule.FOUND, "The specified log group does not exist.");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
