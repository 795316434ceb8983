package dev.onair.sandbox.cloudformation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.cloudcontrol.ResourceSchema;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.QueryProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/** CloudFormation's registry; stacks are not emulated. */
public final class CloudFormation {

  private final World world;

  private CloudFormation(World world) {
    this.world = world;
  }

  public static Service service(World world) {
    CloudFormation cloudFormation = new CloudFormation(world);
    return ModelledService.of("cloudformation", QueryProtocol::new)
        .on("DescribeType", cloudFormation::describeType)
        .build();
  }

  private ObjectNode describeType(Request request) {
    String typeName = request.find("TypeName").orElse("");
    ResourceSchema schema;
    try {
      schema = ResourceSchema.load(typeName);
    } catch (IllegalArgumentException e) {
      throw ServiceError.by(
          CloudFormationRule.TYPE_FOUND,
          "The type '" + typeName + "' cannot be found; onair's sandbox knows only its own few");
    }
    String region = world.account().region();
    return JsonNodeFactory.instance
        .objectNode()
        .put(
            "Arn",
            "arn:aws:cloudformation:" + region + "::type/resource/" + typeName.replace("::", "-"))
        .put("Type", "RESOURCE")
        .put("TypeName", typeName)
        .put("IsDefaultVersion", true)
        .put("Schema", schema.json().toString())
        .put("ProvisioningType", "FULLY_MUTABLE")
        .put("DeprecatedStatus", "LIVE")
        .put("Visibility", "PUBLIC");
  }
}
