package dev.onair.sandbox.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/** Systems Manager's parameters. */
public final class Parameters {

  private static final String NAME = "ssm";

  private final World world;
  private final StoreTable parameters;

  private Parameters(World world) {
    this.world = world;
    this.parameters = world.store().resources("ssm/parameter");
  }

  public static Service service(World world) {
    Parameters parameters = new Parameters(world);
    return LateService.of(
        NAME,
        JsonRpcProtocol::new,
        service ->
            service
                .invalid(SsmRule.MODEL)
                .throttled(SsmRule.THROTTLED)
                .on("PutParameter", parameters::put)
                .on("DescribeParameters", parameters::describe)
                .on("DeleteParameter", parameters::delete));
  }

  private ObjectNode put(Request request) {
    String name = request.text("Name");
    long version = 1;
    if (parameters.contains(name)) {
      if (!request.input().path("Overwrite").asBoolean()) {
        throw ServiceError.by(
            SsmRule.EXISTS_ALREADY,
            "The parameter already exists. To overwrite this value, set the overwrite option in the"
                + " request to true.");
      }
      version = parameters.find(name).orElseThrow().get("Version").asLong() + 1;
    }
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Name", name)
        .put("ARN", world.account().arn("ssm", "parameter/" + name.replaceFirst("^/", "")))
        .put("Type", request.find("Type").orElse("String"))
        .put("LastModifiedDate", world.timestamp())
        .put("Version", version)
        .put("Tier", "Standard")
        .put("DataType", "text");
    parameters.put(name, row);
    return JsonNodeFactory.instance
        .objectNode()
        .put("Version", version)
        .put("Tier", row.get("Tier").asText());
  }

  private ObjectNode describe(Request request) {
    for (JsonNode filter : request.input().path("ParameterFilters")) {
      if (!filter.get("Key").asText().equals("Name")
          || !filter.path("Option").asText("Equals").equals("Equals")) {
        throw Service.notEmulated(NAME, "DescribeParameters by anything but the whole name");
      }
    }
    if (request.input().has("Filters")) {
      throw Service.notEmulated(NAME, "DescribeParameters with its old filters");
    }
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    ArrayNode found = output.putArray("Parameters");
    parameters.values().stream()
        .filter(row -> fits(row, request.input().path("ParameterFilters")))
        .forEach(row -> found.add(row.deepCopy()));
    return output;
  }

  private static boolean fits(ObjectNode row, JsonNode filters) {
    for (JsonNode filter : filters) {
      boolean named = false;
      for (JsonNode value : filter.path("Values")) {
        named |= value.equals(row.get("Name"));
      }
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private ObjectNode delete(Request request) {
    if (parameters.remove(request.text("Name")).isEmpty()) {
      throw ServiceError.by(SsmRule.NOT_FOUND, "Parameter " + request.text("Name") + " not found.");
    }
    return JsonNodeFactory.instance.objectNode();
  }
}
