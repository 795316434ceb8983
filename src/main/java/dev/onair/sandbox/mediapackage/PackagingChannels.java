package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Optional;

/** Packaging channels. */
final class PackagingChannels implements ResourceHandler {

  private final Packaging packaging;

  PackagingChannels(Packaging packaging) {
    this.packaging = packaging;
  }

  @Override
  public String typeName() {
    return "AWS::MediaPackageV2::Channel";
  }

  @Override
  public ObjectNode create(ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "CreateChannel", desired);
    String group = desired.get("ChannelGroupName").asText();
    PackagingKey key = PackagingKey.of(group, desired.get("ChannelName").asText());
    if (!packaging.groups().contains(group)) {
      throw packaging.notFound("CHANNEL_GROUP", group);
    }
    if (packaging.channels().contains(key.toString())) {
      throw Packaging.alreadyExists(key);
    }
    int most = packaging.quotas().channelsPerGroup();
    if (Packaging.below(packaging.channels(), group) >= most) {
      throw Packaging.tooMany("channels a channel group", most);
    }
    check(desired);
    ObjectNode row = desired.deepCopy();
    row.put("Arn", packaging.arn(key));
    row.put("CreatedAt", packaging.world().timestamp());
    row.put("InputType", inputType(desired));
    ingest(row, key);
    return resource(store(key, row));
  }

  private static String inputType(ObjectNode desired) {
    return desired.path("InputType").asText((String) PackagingRule.INPUT_TYPE.value());
  }

  private static void check(ObjectNode desired) {
    boolean cmaf = inputType(desired).equals("CMAF");
    for (String only : List.of("InputSwitchConfiguration", "OutputHeaderConfiguration")) {
      if (desired.has(only) && !cmaf) {
        throw Packaging.invalid(
            PackagingRule.CMAF_ONLY, "MEMBER_INVALID", only + " needs the InputType CMAF");
      }
    }
  }

  private void ingest(ObjectNode row, PackagingKey key) {
    String id = packaging.world().nextId("mediapackagev2/ingest", 6);
    String domain = ".mediapackagev2." + packaging.world().account().region() + ".amazonaws.com";
    for (int pipeline = 1; pipeline <= 2; pipeline++) {
      String url =
          "https://%s-%d.ingest.%s%s/in/v1/%s/%d/%s/index"
              .formatted(
                  id, pipeline, id, domain, key.names().get(0), pipeline, key.names().get(1));
      row.withArray("IngestEndpoints")
          .addObject()
          .put("Id", Integer.toString(pipeline))
          .put("Url", url);
    }
  }

  private ObjectNode store(PackagingKey key, ObjectNode row) {
    row.put("ModifiedAt", packaging.world().timestamp());
    if (!row.has("Tags") && packaging.world().holds(PackagingRule.TAGS_EMPTY)) {
      row.putArray("Tags");
    }
    packaging.channels().put(key.toString(), row);
    return row;
  }

  @Override
  public Optional<ObjectNode> read(String identifier) {
    return packaging
        .channels()
        .find(PackagingKey.parse(identifier).toString())
        .map(PackagingChannels::resource);
  }

  /** The type of CloudFormation has the URLs once more, by themselves; the API has not. */
  private static ObjectNode resource(ObjectNode row) {
    ObjectNode resource = row.deepCopy();
    ArrayNode urls = resource.putArray("IngestEndpointUrls");
    row.path("IngestEndpoints").forEach(endpoint -> urls.add(endpoint.get("Url")));
    return resource;
  }

  @Override
  public ObjectNode update(String identifier, ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "UpdateChannel", desired);
    PackagingKey key = PackagingKey.parse(identifier);
    ObjectNode before = existing(key);
    check(desired);
    ObjectNode row = desired.deepCopy();
    for (String kept : List.of("Arn", "CreatedAt", "InputType", "IngestEndpoints")) {
      row.set(kept, before.get(kept));
    }
    return resource(store(key, row));
  }

  @Override
  public void delete(String identifier) {
    packaging
        .world()
        .calls("mediapackagev2", "DeleteChannel", Packaging.object().put("id", identifier));
    delete(existingKey(identifier));
  }

  void delete(PackagingKey key) {
    if (Packaging.below(packaging.endpoints(), key.toString()) > 0) {
      throw Packaging.inUse(PackagingRule.CHANNEL_IN_USE, key, "origin endpoints");
    }
    if (packaging.isSettling(key)) {
      throw ServiceError.by(
              PackagingRule.CHANNEL_SETTLES,
              key.resource() + ": the deletion of its endpoints is not done")
          .with("ConflictExceptionType", TextNode.valueOf("CONFLICTING_OPERATION"));
    }
    if (packaging.world().holds(PackagingRule.POLICY_GONE)) {
      packaging.channelPolicies().remove(key.toString());
    }
    packaging.channels().remove(key.toString());
  }

  @Override
  public List<ObjectNode> list() {
    return packaging.channels().values().stream().map(PackagingChannels::resource).toList();
  }

  private PackagingKey existingKey(String identifier) {
    PackagingKey key = PackagingKey.parse(identifier);
    existing(key);
    return key;
  }

  private ObjectNode existing(PackagingKey key) {
    return packaging
        .channels()
        .find(key.toString())
        .orElseThrow(() -> packaging.notFound("CHANNEL", key.toString()));
  }
}
