package dev.onair.sandbox.sns;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.QueryProtocol;
import dev.onair.sandbox.protocol.ServiceError;

/** SNS: what its operations are. */
public final class Sns {

  private Sns() {}

  public static Service service(World world) {
    Topics topics = new Topics(world);
    Subscriptions subscriptions = new Subscriptions(world, topics);
    return ModelledService.of("sns", QueryProtocol::new)
        .invalid(SnsRule.MODEL)
        .on("CreateTopic", topics::create)
        .on("GetTopicAttributes", topics::attributes)
        .on("SetTopicAttributes", topics::setAttribute)
        .on("ListTopics", topics::list)
        .on("DeleteTopic", subscriptions::deleteTopic)
        .on("TagResource", topics.tagCalls()::tag)
        .on("UntagResource", topics.tagCalls()::untag)
        .on("ListTagsForResource", topics.tagCalls()::list)
        .on("Subscribe", subscriptions::subscribe)
        .on("GetSubscriptionAttributes", subscriptions::attributes)
        .on("SetSubscriptionAttributes", subscriptions::setAttribute)
        .on("ListSubscriptionsByTopic", subscriptions::list)
        .on("Unsubscribe", subscriptions::unsubscribe)
        .build();
  }

  static ServiceError invalid(SnsRule rule, String message) {
    return ServiceError.by(rule, "Invalid parameter: " + message);
  }
}
