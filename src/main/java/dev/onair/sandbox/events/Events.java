package dev.onair.sandbox.events;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.JsonRpcProtocol;

/** EventBridge: what its operations are. */
public final class Events {

  private Events() {}

  public static Service service(World world) {
    EventRules rules = new EventRules(world);
    Targets targets = new Targets(rules);
    return ModelledService.of("events", JsonRpcProtocol::new)
        .invalid(EventsRule.MODEL)
        .throttled(EventsRule.THROTTLED)
        .on("PutRule", rules::put)
        .on("DescribeRule", rules::describe)
        .on("DeleteRule", rules::delete)
        .on("TagResource", rules.tagCalls()::tag)
        .on("UntagResource", rules.tagCalls()::untag)
        .on("ListTagsForResource", rules.tagCalls()::list)
        .on("PutTargets", targets::put)
        .on("ListTargetsByRule", targets::list)
        .on("RemoveTargets", targets::remove)
        .build();
  }
}
