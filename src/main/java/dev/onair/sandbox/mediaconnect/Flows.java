package dev.onair.sandbox.mediaconnect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.RestJsonProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/** MediaConnect's flows. The outputs that MediaLive adds to one are not seen in it. */
public final class Flows {

  private static final String NAME = "mediaconnect";
  private static final String STARTED = "mediaconnect/flow-started";

  private final World world;
  private final StoreTable flows;

  private Flows(World world) {
    this.world = world;
    this.flows = world.store().resources("mediaconnect/flow");
    world.on(STARTED, arn -> flows.find(arn).ifPresent(flow -> is(flow, MediaConnectRule.STARTED)));
  }

  public static Service service(World world) {
    Flows flows = new Flows(world);
    return LateService.of(
        NAME,
        RestJsonProtocol::new,
        service ->
            service
                .invalid(MediaConnectRule.MODEL)
                .throttled(MediaConnectRule.THROTTLED)
                .on("CreateFlow", flows::create)
                .on("DescribeFlow", request -> shown(flows.row(request)))
                .on("StartFlow", flows::start));
  }

  private ObjectNode create(Request request) {
    String name = request.text("name");
    String suffix = "1-" + world.nextId("mediaconnect/flow", 32) + ":" + name;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("flowArn", world.account().arn(NAME, "flow:" + suffix))
        .put("name", name)
        .put(
            "availabilityZone",
            request.find("availabilityZone").orElse(world.account().region() + "a"));
    row.putObject("source")
        .put("name", name)
        .put("sourceArn", world.account().arn(NAME, "source:" + suffix));
    row.putArray("entitlements");
    row.putArray("outputs");
    is(row, MediaConnectRule.NEW_FLOW);
    flows.put(row.get("flowArn").asText(), row);
    return shown(row);
  }

  private ObjectNode start(Request request) {
    ObjectNode row = row(request);
    is(row, MediaConnectRule.STARTING);
    world.later(STARTED, row.get("flowArn").asText());
    return JsonNodeFactory.instance
        .objectNode()
        .put("flowArn", row.get("flowArn").asText())
        .put("status", row.get("status").asText());
  }

  private static void is(ObjectNode row, MediaConnectRule status) {
    row.put("status", status.value().toString());
  }

  private ObjectNode row(Request request) {
    String arn = request.text("FlowArn");
    return flows
        .find(arn)
        .orElseThrow(
            () -> ServiceError.by(MediaConnectRule.NOT_FOUND, "Flow " + arn + " not found"));
  }

  private static ObjectNode shown(ObjectNode row) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("flow", row.deepCopy());
    return output;
  }
}
