package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.Optional;

/** Channel groups, through MediaPackage's own API. */
final class ChannelGroups {

  private static final String TOKEN = "x-amzn-client-token";

  private final Packaging packaging;
  private final StoreTable tokens;

  ChannelGroups(Packaging packaging) {
    this.packaging = packaging;
    this.tokens = packaging.world().store().notes("mediapackagev2/token");
  }

  ObjectNode create(Request request) {
    String name = request.text("ChannelGroupName");
    Optional<ObjectNode> repeated =
        request
            .find(TOKEN)
            .flatMap(tokens::find)
            .filter(note -> note.get("name").asText().equals(name))
            .flatMap(note -> packaging.groups().find(name));
    ObjectNode row = repeated.orElseGet(() -> fresh(name, request));
    request.find(TOKEN).ifPresent(token -> tokens.put(token, Packaging.object().put("name", name)));
    return shown(row, "Tags");
  }

  private ObjectNode fresh(String name, Request request) {
    PackagingKey key = PackagingKey.of(name);
    if (packaging.groups().contains(name)) {
      throw Packaging.alreadyExists(key);
    }
    int most = packaging.quotas().groups();
    if (packaging.groups().values().size() >= most) {
      throw Packaging.tooMany("channel groups an account", most);
    }
    String id = packaging.world().nextId("mediapackagev2/egress", 6);
    String region = packaging.world().account().region();
    ObjectNode row = Packaging.object();
    row.put("ChannelGroupName", name)
        .put("Arn", packaging.arn(key))
        .put("EgressDomain", id + ".egress." + id + ".mediapackagev2." + region + ".amazonaws.com")
        .put("CreatedAt", packaging.world().timestamp())
        .put("ModifiedAt", packaging.world().timestamp())
        .put("ETag", packaging.world().nextId("mediapackagev2/etag", 16));
    request.find("Description").ifPresent(text -> row.put("Description", text));
    row.set("tags", request.input().path("tags") instanceof ObjectNode tags ? tags : null);
    packaging.groups().put(name, row);
    return row;
  }

  ObjectNode get(Request request) {
    return shown(row(request), "tags");
  }

  ObjectNode list(Request request) {
    ObjectNode output = Packaging.object();
    ArrayNode items = output.putArray("Items");
    for (ObjectNode row : packaging.groups().values()) {
      ObjectNode item = row.deepCopy();
      item.remove("EgressDomain");
      item.remove("ETag");
      item.remove("tags");
      items.add(item);
    }
    return output;
  }

  ObjectNode update(Request request) {
    ObjectNode row = row(request);
    request
        .find("x-amzn-update-if-match")
        .filter(tag -> !tag.equals(row.get("ETag").asText()))
        .ifPresent(
            tag -> {
              throw ServiceError.by(
                  PackagingRule.GROUP_CHANGED, "The channel group was changed in between");
            });
    row.remove("Description");
    request.find("Description").ifPresent(text -> row.put("Description", text));
    row.put("ModifiedAt", packaging.world().timestamp())
        .put("ETag", packaging.world().nextId("mediapackagev2/etag", 16));
    return shown(row, "tags");
  }

  /** Deleting what is not there succeeds, as the API's model has it. */
  ObjectNode delete(Request request) {
    String name = request.text("ChannelGroupName");
    if (Packaging.below(packaging.channels(), name) > 0) {
      throw Packaging.inUse(PackagingRule.GROUP_IN_USE, PackagingKey.of(name), "channels");
    }
    packaging.groups().remove(name);
    return Packaging.object();
  }

  private ObjectNode row(Request request) {
    String name = request.text("ChannelGroupName");
    return packaging
        .groups()
        .find(name)
        .orElseThrow(() -> packaging.notFound("CHANNEL_GROUP", name));
  }

  /** The tags' name differs from operation to operation. */
  private static ObjectNode shown(ObjectNode row, String tagsName) {
    ObjectNode shown = row.deepCopy();
    shown.set(tagsName, shown.remove("tags"));
    return shown;
  }
}
