package dev.onair.sandbox.wafv2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.LateService;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.List;

/** WAF's web ACLs of scope CLOUDFRONT. */
public final class WebAcls {

  private static final String NAME = "wafv2";

  private final World world;
  private final StoreTable acls;

  private WebAcls(World world) {
    this.world = world;
    this.acls = world.store().resources("wafv2/webAcl");
  }

  public static Service service(World world) {
    WebAcls acls = new WebAcls(world);
    return LateService.inAllRegions(
        NAME,
        JsonRpcProtocol::new,
        service ->
            service
                .invalid(WafRule.MODEL)
                .throttled(WafRule.THROTTLED)
                .on("CreateWebACL", acls::create)
                .on("GetWebACL", acls::get));
  }

  private ObjectNode create(Request request) {
    requireCloudFront(request);
    String name = request.text("Name");
    if (acls.values().stream().anyMatch(row -> row.get("Name").asText().equals(name))) {
      throw ServiceError.by(WafRule.NAME_TAKEN, "There is a web ACL " + name + " already");
    }
    String id = world.nextUuid("wafv2/webAcl");
    String arn =
        "arn:aws:wafv2:us-east-1:%s:global/webacl/%s/%s".formatted(world.account().id(), name, id);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("Name", name).put("Id", id).put("ARN", arn);
    for (String member : List.of("DefaultAction", "Description", "Rules", "VisibilityConfig")) {
      if (request.input().has(member)) {
        row.set(member, request.input().get(member));
      }
    }
    acls.put(id, row);
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output
        .putObject("Summary")
        .put("Name", name)
        .put("Id", id)
        .put("ARN", arn)
        .put("LockToken", world.nextUuid("wafv2/lock"));
    return output;
  }

  private ObjectNode get(Request request) {
    requireCloudFront(request);
    ObjectNode row =
        acls.find(request.text("Id"))
            .filter(found -> found.get("Name").asText().equals(request.text("Name")))
            .orElseThrow(
                () ->
                    ServiceError.by(
                        WafRule.NOT_FOUND,
                        "AWS WAF couldn't perform the operation because your resource doesn't"
                            + " exist."));
    ObjectNode output = JsonNodeFactory.instance.objectNode();
    output.set("WebACL", row.deepCopy());
    return output.put("LockToken", world.nextUuid("wafv2/lock"));
  }

  private static void requireCloudFront(Request request) {
    if (!request.text("Scope").equals("CLOUDFRONT")) {
      throw Service.notEmulated(NAME, request.operation() + " of scope REGIONAL");
    }
  }
}
