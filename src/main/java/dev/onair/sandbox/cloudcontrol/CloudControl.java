package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.ResourceHandler;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import java.util.List;

/** Cloud Control: reads at once; changes through {@link ResourceRequests}. */
public final class CloudControl {

  private final ResourceTypes types;

  private CloudControl(ResourceTypes types) {
    this.types = types;
  }

  /** Cloud Control for some resource types, each of which has a schema here. */
  public static Service service(World world, List<ResourceHandler> handlers) {
    ResourceTypes types = new ResourceTypes(handlers);
    CloudControl reads = new CloudControl(types);
    ResourceRequests requests = new ResourceRequests(world, types);
    return ModelledService.of("cloudcontrolapi", JsonRpcProtocol::new)
        .invalid(CloudControlRule.MODEL)
        .throttled(CloudControlRule.THROTTLED)
        .on("GetResource", reads::get)
        .on("ListResources", reads::list)
        .on("CreateResource", requests::create)
        .on("UpdateResource", requests::update)
        .on("DeleteResource", requests::delete)
        .on("GetResourceRequestStatus", requests::status)
        .build();
  }

  private ObjectNode get(Request request) {
    ResourceTypes.Type type = types.of(request);
    String identifier = request.text("Identifier");
    ObjectNode properties = type.existing(identifier);
    ObjectNode output = object().put("TypeName", type.handler().typeName());
    describe(output.putObject("ResourceDescription"), type, properties);
    return output;
  }

  private ObjectNode list(Request request) {
    ResourceTypes.Type type = types.of(request);
    ObjectNode output = object().put("TypeName", type.handler().typeName());
    ArrayNode list = output.putArray("ResourceDescriptions");
    type.handler().list().forEach(properties -> describe(list.addObject(), type, properties));
    return output;
  }

  private static void describe(ObjectNode to, ResourceTypes.Type type, ObjectNode properties) {
    to.put("Identifier", type.schema().identifier(properties))
        .put("Properties", properties.toString());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
