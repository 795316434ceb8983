package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.TagForms;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import dev.onair.sandbox.s3.LogDelivery;
import java.util.List;
import java.util.Optional;

/**
 * Distributions. A row is what GetDistribution gives, with the entity tag and the tags.
 *
 * <p>Every change is deployed, which takes a while; only what is disabled and deployed can be
 * deleted.
 */
final class Distributions {

  static final String TABLE = "cloudfront/distribution";
  private static final String CONFIG = "DistributionConfig";
  private static final int DOMAIN_LENGTH = 13;
  private static final String DEPLOYED = "cloudfront/deployed";

  private final World world;
  private final StoreTable distributions;
  private final DistributionChecks checks;

  Distributions(World world) {
    this.world = world;
    this.distributions = world.store().resources(TABLE);
    this.checks = new DistributionChecks(world);
    world.on(DEPLOYED, this::deployed);
  }

  void on(ModelledService.Builder service) {
    service
        .on(
            "CreateDistribution",
            request -> create(request.input(), JsonNodeFactory.instance.objectNode()))
        .on("CreateDistributionWithTags", this::createWithTags)
        .on("GetDistribution", request -> shown(row(request)))
        .on("GetDistributionConfig", this::config)
        .on("UpdateDistribution", this::update)
        .on("DeleteDistribution", this::delete)
        .on("ListDistributions", request -> DistributionList.of(distributions.values()))
        .on("TagResource", this::tag)
        .on("UntagResource", this::untag)
        .on("ListTagsForResource", this::listTags);
  }

  private ObjectNode createWithTags(Request request) {
    ObjectNode input = (ObjectNode) request.input().get("DistributionConfigWithTags");
    return create(input, TagForms.map(input.path("Tags").path("Items")));
  }

  private ObjectNode create(ObjectNode input, ObjectNode tags) {
    ObjectNode config = (ObjectNode) input.get(CONFIG);
    Optional<ObjectNode> repeated = repeated(config);
    if (repeated.isPresent()) {
      return withLocation(repeated.get());
    }
    DistributionDefaults.fill(config);
    checks.check(config, "");
    allowLogs(config);
    String id = Ids.E.next(world, TABLE);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Id", id)
        .put("ARN", world.account().globalArn("cloudfront", "distribution/" + id))
        .put("InProgressInvalidationBatches", 0)
        .put(
            "DomainName",
            "d" + world.nextId("cloudfront/domain", DOMAIN_LENGTH) + ".cloudfront.net");
    row.putObject("ActiveTrustedSigners").put("Enabled", false).put("Quantity", 0);
    row.set("tags", tags);
    distributions.put(id, row);
    deploy(row, config);
    return withLocation(row);
  }

  /** The distribution that the same request has already made. */
  private Optional<ObjectNode> repeated(ObjectNode config) {
    Optional<ObjectNode> same =
        distributions.values().stream()
            .filter(
                row ->
                    row.at("/DistributionConfig/CallerReference")
                        .equals(config.get("CallerReference")))
            .findFirst();
    same.ifPresent(
        row -> {
          ObjectNode complete = config.deepCopy();
          DistributionDefaults.fill(complete);
          if (!complete.equals(row.get(CONFIG))) {
            throw ServiceError.by(
                DistributionRule.CALLER_REFERENCE,
                "The caller reference that you are using to create a distribution is associated"
                    + " with another distribution. Already exists: "
                    + row.get("Id").asText());
          }
        });
    return same;
  }

  private void allowLogs(ObjectNode config) {
    if (config.at("/Logging/Enabled").asBoolean()) {
      LogDelivery.allow(world, config.at("/Logging/Bucket").asText())
          .ifPresent(
              why -> {
                throw ServiceError.by(DistributionRule.LOG_BUCKET, why);
              });
    }
  }

  private void deploy(ObjectNode row, ObjectNode config) {
    row.set(CONFIG, config);
    ObjectNode groups = row.putObject("ActiveTrustedKeyGroups");
    KeyGroups.active(world, config, groups);
    row.put("Status", "InProgress")
        .put("LastModifiedTime", world.timestamp())
        .put("ETag", Ids.etag(world));
    world.later(DEPLOYED, row.get("Id").asText() + "/" + row.get("ETag").asText());
  }

  /** Deploys what was changed last, not what has been changed again since. */
  private void deployed(String idAndVersion) {
    String[] parts = idAndVersion.split("/", -1);
    distributions
        .find(parts[0])
        .filter(row -> row.get("ETag").asText().equals(parts[1]))
        .ifPresent(row -> row.put("Status", "Deployed"));
  }

  private ObjectNode config(Request request) {
    ObjectNode row = row(request);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set(CONFIG, row.get(CONFIG).deepCopy());
    return output.put("ETag", row.get("ETag").asText());
  }

  private ObjectNode update(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, row);
    ObjectNode config = (ObjectNode) request.input().get(CONFIG);
    if (!config.get("CallerReference").equals(row.at("/DistributionConfig/CallerReference"))) {
      throw ServiceError.by(
          DistributionRule.CALLER_REFERENCE_FIXED, "The caller reference can't be changed");
    }
    DistributionDefaults.fill(config);
    checks.check(config, row.get("Id").asText());
    allowLogs(config);
    deploy(row, config);
    return shown(row);
  }

  private ObjectNode delete(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, row);
    if (row.at("/DistributionConfig/Enabled").asBoolean()
        || !row.get("Status").asText().equals("Deployed")) {
      throw ServiceError.by(
          DistributionRule.NOT_DISABLED,
          "The distribution you are trying to delete has not been disabled.");
    }
    distributions.remove(row.get("Id").asText());
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode tag(Request request) {
    ((ObjectNode) tagged(request).get("tags"))
        .setAll(TagForms.map(request.input().path("Tags").path("Items")));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode untag(Request request) {
    TagForms.remove(
        (ObjectNode) tagged(request).get("tags"), request.input().path("TagKeys").path("Items"));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode listTags(Request request) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.putObject("Tags").set("Items", TagForms.list(tagged(request).get("tags")));
    return output;
  }

  private ObjectNode tagged(Request request) {
    String arn = request.text("Resource");
    return distributions.values().stream()
        .filter(row -> row.get("ARN").asText().equals(arn))
        .findFirst()
        .orElseThrow(() -> ServiceError.by(DistributionRule.TAGGED_FOUND, "There is no " + arn));
  }

  private ObjectNode row(Request request) {
    String id = request.text("Id");
    return distributions
        .find(id)
        .orElseThrow(
            () ->
                ServiceError.by(
                    DistributionRule.DISTRIBUTION_FOUND,
                    "The specified distribution does not exist."));
  }

  private static ObjectNode withLocation(ObjectNode row) {
    return shown(row)
        .put(
            "Location",
            "https://cloudfront.amazonaws.com/2020-05-31/distribution/" + row.get("Id").asText());
  }

  private static ObjectNode shown(ObjectNode row) {
    ObjectNode shown = row.deepCopy();
    shown.remove(List.of("tags", MonitoringSubscriptions.SUBSCRIPTION));
    String etag = shown.remove("ETag").asText();
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("Distribution", shown);
    return output.put("ETag", etag);
  }
}
