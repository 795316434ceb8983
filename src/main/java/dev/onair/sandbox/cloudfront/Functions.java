package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.Base64;
import java.util.Optional;

/**
 * CloudFront Functions. What is changed is the DEVELOPMENT stage; LIVE is a copy of it that
 * distributions can use.
 */
final class Functions {

  static final String TABLE = "cloudfront/function";
  private static final String DEVELOPMENT = "DEVELOPMENT";
  private static final String LIVE = "LIVE";
  private static final int LONGEST_CODE = 10_240;

  private final World world;
  private final StoreTable functions;
  private final Referrers references;

  Functions(World world) {
    this.world = world;
    this.functions = world.store().resources(TABLE);
    this.references = new Referrers(world);
  }

  void on(ModelledService.Builder service) {
    service
        .on("CreateFunction", this::create)
        .on("DescribeFunction", this::describe)
        .on("GetFunction", this::code)
        .on("UpdateFunction", this::update)
        .on("PublishFunction", this::publish)
        .on("DeleteFunction", this::delete);
  }

  /** Whether there is such a function, published. */
  static boolean live(World world, String arn) {
    return world.store().resources(TABLE).values().stream()
        .anyMatch(row -> row.get("ARN").asText().equals(arn) && row.has(LIVE));
  }

  private ObjectNode create(Request request) {
    String name = request.text("Name");
    check(request);
    if (functions.contains(name)) {
      throw ServiceError.by(CloudFrontRule.FUNCTION_NAME, "There is a function named " + name);
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Name", name).put("ARN", world.account().globalArn("cloudfront", "function/" + name));
    row.set(DEVELOPMENT, stage(request, world.timestamp()));
    functions.put(name, row);
    return summary(row, DEVELOPMENT)
        .put("Location", "https://cloudfront.amazonaws.com/2020-05-31/function/" + name);
  }

  private ObjectNode stage(Request request, String created) {
    ObjectNode stage = JsonNodeFactory.instance.objectNode();
    stage.set("FunctionConfig", request.input().get("FunctionConfig"));
    return stage
        .put("code", request.text("FunctionCode"))
        .put("CreatedTime", created)
        .put("LastModifiedTime", world.timestamp())
        .put("ETag", Ids.etag(world));
  }

  private static void check(Request request) {
    ConfigChecks.checkQuantities(request.input());
    if (!request.input().at("/FunctionConfig/KeyValueStoreAssociations/Items").isEmpty()) {
      throw Service.notEmulated("cloudfront", "key value stores");
    }
    int size;
    try {
      size = Base64.getDecoder().decode(request.text("FunctionCode")).length;
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(CloudFrontRule.FUNCTION_CODE, "The function's code is not base64");
    }
    if (size > LONGEST_CODE) {
      throw ServiceError.by(CloudFrontRule.FUNCTION_SIZE, size + " bytes; at most 10 KB");
    }
  }

  private ObjectNode describe(Request request) {
    ObjectNode row = row(request);
    String stage = stage(request, row);
    return summary(row, stage).put("ETag", row.get(stage).get("ETag").asText());
  }

  private ObjectNode code(Request request) {
    ObjectNode row = row(request);
    ObjectNode stage = (ObjectNode) row.get(stage(request, row));
    return JsonNodeFactory.instance
        .objectNode()
        .put("FunctionCode", stage.get("code").asText())
        .put("ETag", stage.get("ETag").asText())
        .put("Content-Type", "application/octet-stream");
  }

  private ObjectNode update(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, (ObjectNode) row.get(DEVELOPMENT));
    check(request);
    row.set(DEVELOPMENT, stage(request, row.get(DEVELOPMENT).get("CreatedTime").asText()));
    ObjectNode output = summary(row, DEVELOPMENT);
    // The API's own spelling.
    output.set("ETtag", output.remove("ETag"));
    return output;
  }

  private ObjectNode publish(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, (ObjectNode) row.get(DEVELOPMENT));
    ObjectNode live = row.get(DEVELOPMENT).deepCopy();
    row.set(LIVE, live.put("LastModifiedTime", world.timestamp()));
    ObjectNode output = summary(row, LIVE);
    output.remove("ETag");
    return output;
  }

  private ObjectNode delete(Request request) {
    ObjectNode row = row(request);
    IfMatch.check(request, (ObjectNode) row.get(DEVELOPMENT));
    references
        .toFunction(row.get("ARN").asText())
        .ifPresent(
            by -> {
              throw ServiceError.by(
                  CloudFrontRule.FUNCTION_IN_USE, "The function is in use by " + by);
            });
    functions.remove(row.get("Name").asText());
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode row(Request request) {
    String name = request.text("Name");
    return functions.find(name).orElseThrow(() -> noSuch(name));
  }

  private static String stage(Request request, ObjectNode row) {
    String stage = request.find("Stage").orElse(DEVELOPMENT);
    if (!row.has(stage)) {
      throw noSuch(row.get("Name").asText() + " in stage " + stage);
    }
    return stage;
  }

  private static ServiceError noSuch(String name) {
    return ServiceError.by(CloudFrontRule.FUNCTION_FOUND, "There is no function " + name);
  }

  private ObjectNode summary(ObjectNode row, String stageName) {
    ObjectNode stage = (ObjectNode) row.get(stageName);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ObjectNode summary = output.putObject("FunctionSummary");
    summary.put("Name", row.get("Name").asText()).put("Status", status(row));
    summary.set("FunctionConfig", stage.get("FunctionConfig").deepCopy());
    summary
        .putObject("FunctionMetadata")
        .put("FunctionARN", row.get("ARN").asText())
        .put("Stage", stageName)
        .put("CreatedTime", stage.get("CreatedTime").asText())
        .put("LastModifiedTime", stage.get("LastModifiedTime").asText());
    return output.put("ETag", stage.get("ETag").asText());
  }

  private String status(ObjectNode row) {
    Optional<String> user = references.toFunction(row.get("ARN").asText());
    if (!row.has(LIVE)) {
      return "UNPUBLISHED";
    }
    return user.isPresent() ? "DEPLOYED" : "UNASSOCIATED";
  }
}
