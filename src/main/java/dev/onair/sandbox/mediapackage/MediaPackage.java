package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.RestJsonProtocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * MediaPackage V2. Channel groups are changed through its API; channels, endpoints and policies
 * through Cloud Control, and read and deleted here.
 */
public final class MediaPackage {

  /** What lists of channels and of endpoints tell of each. */
  private static final Set<String> LISTED =
      Set.of(
          "Arn",
          "ChannelGroupName",
          "ChannelName",
          "OriginEndpointName",
          "ContainerType",
          "InputType",
          "Description",
          "CreatedAt",
          "ModifiedAt");

  private final Packaging packaging;
  private final PackagingChannels channels;
  private final OriginEndpoints endpoints;

  /** MediaPackage in a world. */
  public MediaPackage(World world, PackagingQuotas quotas) {
    packaging = new Packaging(world, quotas);
    channels = new PackagingChannels(packaging);
    endpoints = new OriginEndpoints(packaging);
  }

  /** The resource types that Cloud Control has of it. */
  public List<ResourceHandler> handlers() {
    return List.of(
        channels,
        ResourcePolicies.ofChannels(packaging),
        endpoints,
        ResourcePolicies.ofEndpoints(packaging));
  }

  /** Its own API. */
  public Service service() {
    ChannelGroups groups = new ChannelGroups(packaging);
    HarvestJobs harvests = new HarvestJobs(packaging);
    return ModelledService.of("mediapackagev2", RestJsonProtocol::new)
        .invalid(PackagingRule.MODEL)
        .throttled(PackagingRule.THROTTLED)
        .on("CreateChannelGroup", groups::create)
        .on("GetChannelGroup", groups::get)
        .on("ListChannelGroups", groups::list)
        .on("UpdateChannelGroup", groups::update)
        .on("DeleteChannelGroup", groups::delete)
        .on("GetChannel", request -> get(packaging.channels(), "CHANNEL", request))
        .on("ListChannels", request -> list(packaging.channels(), request))
        .on("DeleteChannel", this::deleteChannel)
        .on("GetOriginEndpoint", this::endpoint)
        .on("ListOriginEndpoints", request -> list(packaging.endpoints(), request))
        .on("DeleteOriginEndpoint", this::deleteEndpoint)
        .on("GetChannelPolicy", request -> policy(packaging.channelPolicies(), request))
        .on("DeleteChannelPolicy", request -> deletePolicy(packaging.channelPolicies(), request))
        .on("GetOriginEndpointPolicy", request -> policy(packaging.endpointPolicies(), request))
        .on(
            "DeleteOriginEndpointPolicy",
            request -> deletePolicy(packaging.endpointPolicies(), request))
        .on("CreateHarvestJob", harvests::create)
        .on("GetHarvestJob", harvests::get)
        .on("ListHarvestJobs", harvests::list)
        .on("CancelHarvestJob", harvests::cancel)
        .on("TagResource", this::tag)
        .on("UntagResource", this::untag)
        .on("ListTagsForResource", this::listTags)
        .build();
  }

  private static PackagingKey key(Request request) {
    return new PackagingKey(
        Stream.of("ChannelGroupName", "ChannelName", "OriginEndpointName")
            .flatMap(name -> request.find(name).stream())
            .toList());
  }

  private ObjectNode get(StoreTable table, String kind, Request request) {
    String key = key(request).toString();
    ObjectNode shown = table.find(key).orElseThrow(() -> packaging.notFound(kind, key)).deepCopy();
    shown.set("Tags", TagForms.map(shown.path("Tags")));
    return shown;
  }

  private ObjectNode endpoint(Request request) {
    return endpoints.withUrls(get(packaging.endpoints(), "ORIGIN_ENDPOINT", request));
  }

  private static ObjectNode list(StoreTable table, Request request) {
    ObjectNode output = Packaging.object();
    ArrayNode items = output.putArray("Items");
    table
        .rows()
        .forEach(
            (key, row) -> {
              if (key.startsWith(key(request) + "/")) {
                items.add(row.deepCopy().retain(LISTED));
              }
            });
    return output;
  }

  /** Deleting what is not there succeeds, as the API's model has it. */
  private ObjectNode deleteChannel(Request request) {
    channels.delete(key(request));
    return Packaging.object();
  }

  private ObjectNode deleteEndpoint(Request request) {
    endpoints.delete(key(request));
    return Packaging.object();
  }

  private ObjectNode policy(StoreTable policies, Request request) {
    String key = key(request).toString();
    ObjectNode row = policies.find(key).orElseThrow(() -> packaging.notFound("POLICY", key));
    return row.deepCopy().put("Policy", row.get("Policy").toString());
  }

  private static ObjectNode deletePolicy(StoreTable policies, Request request) {
    policies.remove(key(request).toString());
    return Packaging.object();
  }

  private ObjectNode tag(Request request) {
    ObjectNode row = tagged(request);
    ObjectNode tags = tags(row);
    tags.setAll((ObjectNode) request.input().get("tags"));
    return store(row, tags);
  }

  private ObjectNode untag(Request request) {
    ObjectNode row = tagged(request);
    ObjectNode tags = tags(row);
    TagForms.remove(tags, request.input().get("tagKeys"));
    return store(row, tags);
  }

  private ObjectNode listTags(Request request) {
    return Packaging.object().set("tags", tags(tagged(request)));
  }

  private ObjectNode tagged(Request request) {
    String arn = request.text("ResourceArn");
    return Stream.of(packaging.groups(), packaging.channels(), packaging.endpoints())
        .flatMap(table -> table.values().stream())
        .filter(row -> row.get("Arn").asText().equals(arn))
        .findFirst()
        .orElseThrow(
            () -> ServiceError.by(PackagingRule.TAGGED_FOUND, "There is no resource " + arn));
  }

  /** A group's tags are a map, those of the others, which CloudFormation describes, a list. */
  private static ObjectNode tags(ObjectNode row) {
    JsonNode list = row.path("Tags");
    if (list.isArray()) {
      return TagForms.map(list);
    }
    return row.path("tags") instanceof ObjectNode map ? map.deepCopy() : Packaging.object();
  }

  private static ObjectNode store(ObjectNode row, ObjectNode tags) {
    if (row.path("Tags").isArray()) {
      row.set("Tags", TagForms.list(tags));
    } else {
      row.set("tags", tags);
    }
    return Packaging.object();
  }
}
