package dev.onair.sandbox.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.iam.Trust;
import dev.onair.sandbox.protocol.QueryProtocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** STS: everybody is the account's one user. */
public final class Sts {

  /** AWS: a session lasts an hour by default. */
  private static final Duration SESSION = Duration.ofHours(1);

  private final World world;

  private Sts(World world) {
    this.world = world;
  }

  public static Service service(World world) {
    Sts sts = new Sts(world);
    return ModelledService.of("sts", QueryProtocol::new)
        .inAllRegions()
        .on("GetCallerIdentity", sts::getCallerIdentity)
        .on("AssumeRole", sts::assumeRole)
        .build();
  }

  private ObjectNode getCallerIdentity(Request request) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("UserId", "AIDASANDBOX0000000000")
        .put("Account", world.account().id())
        .put("Arn", world.account().globalArn("iam", "user/sandbox"));
  }

  /** Keys do not matter here: whoever has some stays the one user. */
  private ObjectNode assumeRole(Request request) {
    String arn = request.text("RoleArn");
    if (!Trust.exists(world, arn)) {
      throw ServiceError.by(
          StsRule.ROLE_FOUND, "The user is not authorized to perform: sts:AssumeRole on " + arn);
    }
    String name = arn.substring(arn.lastIndexOf('/') + 1) + "/" + request.text("RoleSessionName");
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output
        .putObject("Credentials")
        .put("AccessKeyId", "ASIASANDBOX000000000")
        .put("SecretAccessKey", "sandbox")
        .put("SessionToken", "sandbox")
        .put("Expiration", world.now().plus(SESSION).truncatedTo(ChronoUnit.SECONDS).toString());
    output
        .putObject("AssumedRoleUser")
        .put("AssumedRoleId", "AROASANDBOX0000000000:" + request.text("RoleSessionName"))
        .put("Arn", "arn:aws:sts::" + world.account().id() + ":assumed-role/" + name);
    return output;
  }
}
