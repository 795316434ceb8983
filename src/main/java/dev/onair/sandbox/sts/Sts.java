package dev.onair.sandbox.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ServiceModel;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.QueryProtocol;

/** STS: everybody is the account's one user. */
public final class Sts {

  private final World world;

  private Sts(World world) {
    this.world = world;
  }

  public static Service service(World world) {
    Sts sts = new Sts(world);
    ServiceModel model = ServiceModel.load("sts");
    return ModelledService.of(model, new QueryProtocol(model))
        .inAllRegions()
        .on("GetCallerIdentity", sts::getCallerIdentity)
        .build();
  }

  private ObjectNode getCallerIdentity(Request request) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("UserId", "AIDASANDBOX0000000000")
        .put("Account", world.account().id())
        .put("Arn", world.account().globalArn("iam", "user/sandbox"));
  }
}
