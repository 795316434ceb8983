package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.constructs.access.Here;
import dev.onair.constructs.access.PolicyDocument;
import dev.onair.model.SharedSpec;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.Subscription;
import dev.onair.model.stack.ProviderTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The topic of SNS that a fleet's alarms and MediaLive's events go to. Its name is known before it
 * is made, so that a channel's stack needs nothing of the shared one to write to it.
 */
public final class AlarmTopic {

  private static final String ID = "alarms";
  private static final String PUBLISH = "sns:Publish";

  private AlarmTopic() {}

  /**
   * Adds the topic, who may write to it and who is told to the shared stack.
   *
   * @return its ARN, known after its creation
   */
  public static String add(TerraformStack stack, Here here, SharedSpec shared, AlarmsSpec alarms) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name(shared));
    body.put("display_name", shared.name());
    alarms.kmsKeyArn().ifPresent(key -> body.put("kms_master_key_id", key));
    String arn = SchemaResource.add(stack, ProviderTypes.TOPIC, ID, body).attribute("arn");
    SchemaResource.add(
        stack,
        ProviderTypes.TOPIC_POLICY,
        ID,
        Map.of("arn", arn, "policy", policy(arn, here, shared.name())));
    for (Subscription subscription : alarms.subscriptions()) {
      SchemaResource.add(
          stack,
          ProviderTypes.TOPIC_SUBSCRIPTION,
          "alarms-" + subscription.name(),
          Map.of(
              "topic_arn",
              arn,
              "protocol",
              subscription.protocol().awsName(),
              "endpoint",
              subscription.endpoint()));
    }
    return arn;
  }

  /** Its ARN, for any stack of the fleet. */
  public static String arn(Here here, SharedSpec shared) {
    return here.arn("sns", name(shared));
  }

  private static String name(SharedSpec shared) {
    return shared.resourceName("Alarms");
  }

  /**
   * Only the fleet's alarms may write to it in CloudWatch's name. EventBridge doesn't say for whom
   * it writes: with a condition, it would be let in for nobody, and every event be lost. Who
   * administers the account may write by policies of their own.
   *
   * @see <a
   *     href="https://repost.aws/knowledge-center/cloudwatch-receive-sns-for-alarm-trigger">AWS:
   *     alarms of CloudWatch, with aws:SourceArn</a>
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html">AWS:
   *     no Condition in topic policies for EventBridge</a>
   */
  private static String policy(String topic, Here here, String fleet) {
    return PolicyDocument.empty()
        .allowServiceFor(
            "cloudwatch.amazonaws.com",
            List.of(PUBLISH),
            topic,
            here.account(),
            List.of(here.arn("cloudwatch", "alarm:" + fleet + "_*")))
        .allowService("events.amazonaws.com", PUBLISH, topic)
        .json();
  }
}
