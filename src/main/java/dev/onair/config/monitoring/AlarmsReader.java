package dev.onair.config.monitoring;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.Subscription;
import dev.onair.model.monitoring.Subscription.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads {@code alarms} of {@code shared.conf}: how the fleet tells what is wrong. */
public final class AlarmsReader {

  private static final Pattern KEY =
      Pattern.compile("arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+");

  private static final double ALL = 100;

  private final Section alarms;
  private final Defaults defaults;
  private final String region;

  /**
   * @param region the fleet's
   */
  public AlarmsReader(Section alarms, Defaults defaults, String region) {
    this.alarms = alarms;
    this.defaults = defaults;
    this.region = region;
  }

  /** What it says; empty where there are to be none, or something in it is wrong. */
  public Optional<AlarmsSpec> read() {
    boolean enabled = alarms.flag("enabled");
    List<Subscription> subscriptions = subscriptions();
    Optional<String> key = alarms.optionalText("kms-key-arn", KEY, "the ARN of a KMS key");
    OptionalDouble errorRate = errorRate();
    OptionalDouble latency = originLatency();
    Optional<AlarmsSpec> spec =
        alarms.build(() -> new AlarmsSpec(subscriptions, key, errorRate, latency));
    return enabled ? spec : Optional.empty();
  }

  private List<Subscription> subscriptions() {
    alarms.named("subscriptions", Names.SUBSCRIPTION);
    List<Subscription> read = new ArrayList<>();
    for (Section each : alarms.children("subscriptions", defaults.each("subscription"))) {
      if (!Names.SUBSCRIPTION.matcher(each.name()).matches()) {
        each.reject(
            Flaw.NAME,
            "'%s' is not a subscription's name; it must match %s"
                .formatted(each.name(), Names.SUBSCRIPTION));
      }
      Protocol protocol = each.oneOf("protocol", Protocol.class);
      String endpoint = each.text("endpoint");
      EndpointForm form = EndpointForm.of(protocol);
      if (!endpoint.isEmpty() && !form.pattern().matcher(endpoint).matches()) {
        each.error("endpoint", Flaw.FORMAT, "'%s' is not %s".formatted(endpoint, form.expected()));
      }
      each.build(() -> new Subscription(each.name(), protocol, endpoint)).ifPresent(read::add);
    }
    return read;
  }

  private OptionalDouble errorRate() {
    Optional<Double> rate = Thresholds.number(alarms, "error-rate");
    rate.filter(given -> given > ALL)
        .ifPresent(
            given ->
                alarms.error(
                    "error-rate", Flaw.RANGE, "more than 100 percent of requests can't fail"));
    return optional(rate);
  }

  /** It is asked for by its name, so that somebody counts on it. */
  private OptionalDouble originLatency() {
    OptionalDouble latency = optional(Thresholds.milliseconds(alarms, "origin-latency"));
    if (latency.isPresent() && !region.equals(AlarmsSpec.CLOUDFRONT_REGION)) {
      alarms.warning(
          "origin-latency",
          Flaw.of("region"),
          "there is no such alarm in %s: CloudFront's metrics are in %s, and an alarm has to be where its metric is; say null: each channel's alarms.egress-latency tells the same from the other side"
              .formatted(region, AlarmsSpec.CLOUDFRONT_REGION));
    }
    return latency;
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
