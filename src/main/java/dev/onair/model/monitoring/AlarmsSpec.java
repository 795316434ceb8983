package dev.onair.model.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a fleet tells of what is wrong.
 *
 * @param subscriptions who is told, by their names
 * @param kmsKeyArn the key that encrypts what is to be told; absent: none of the account's own
 * @param errorRate from which part of viewers' requests that fail on there is an alarm, in percent;
 *     absent: none
 * @param originLatency from which time on that the origin takes there is an alarm, in milliseconds;
 *     absent: none
 */
public record AlarmsSpec(
    List<Subscription> subscriptions,
    Optional<String> kmsKeyArn,
    OptionalDouble errorRate,
    OptionalDouble originLatency) {

  /** Where CloudFront has its metrics: an alarm on them has to be there, and so has its topic. */
  public static final String CLOUDFRONT_REGION = "us-east-1";

  public AlarmsSpec {
    subscriptions = List.copyOf(subscriptions);
    Objects.requireNonNull(kmsKeyArn, "kmsKeyArn");
    Objects.requireNonNull(errorRate, "errorRate");
    Objects.requireNonNull(originLatency, "originLatency");
  }
}
