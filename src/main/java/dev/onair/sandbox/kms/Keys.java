package dev.onair.sandbox.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/** KMS's keys, by id or ARN. */
public final class Keys {

  private static final String NAME = "kms";
  private static final String STATE = "KeyState";

  private final World world;
  private final StoreTable keys;

  private Keys(World world) {
    this.world = world;
    this.keys = world.store().resources("kms/key");
  }

  public static Service service(World world) {
    Keys keys = new Keys(world);
    return LateService.of(
        NAME,
        JsonRpcProtocol::new,
        service ->
            service
                .invalid(KmsRule.MODEL)
                .throttled(KmsRule.THROTTLED)
                .on("CreateKey", request -> keys.create())
                .on("DescribeKey", request -> shown(keys.row(request)))
                .on("DisableKey", keys::disable));
  }

  private ObjectNode create() {
    String id = world.nextUuid("kms/key");
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("AWSAccountId", world.account().id())
        .put("KeyId", id)
        .put("Arn", world.account().arn("kms", "key/" + id))
        .put("CreationDate", world.timestamp())
        .put("Enabled", true)
        .put(STATE, KmsRule.NEW_KEY.value().toString())
        .put("KeyUsage", "ENCRYPT_DECRYPT")
        .put("KeyManager", "CUSTOMER");
    keys.put(id, row);
    return shown(row);
  }

  private ObjectNode disable(Request request) {
    row(request).put("Enabled", false).put(STATE, KmsRule.DISABLED_KEY.value().toString());
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode row(Request request) {
    String asked = request.text("KeyId");
    if (asked.contains("alias/")) {
      throw Service.notEmulated(NAME, request.operation() + " by an alias");
    }
    return keys.find(asked.substring(asked.lastIndexOf('/') + 1))
        .orElseThrow(
            () -> ServiceError.by(KmsRule.NOT_FOUND, "Key '" + asked + "' does not exist"));
  }

  private static ObjectNode shown(ObjectNode row) {
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("KeyMetadata", row.deepCopy());
    return output;
  }
}
