package dev.onair.sandbox.servicequotas;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Provenance;
import dev.onair.sandbox.rules.Rule;

/** What Service Quotas says. */
public enum ServiceQuotasRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("servicequotas:ListServiceQuotas.IllegalArgumentException"))
          .refuses("IllegalArgumentException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("servicequotas:ListServiceQuotas.TooManyRequestsException"))
          .refuses("TooManyRequestsException")),
  CHANNELS(that("MediaLive: 5 channels by default", mediaLive()).is(5)),
  DEVICE_INPUTS(that("MediaLive: 100 inputs from Link devices by default", mediaLive()).is(100)),
  FLOW_INPUTS(that("MediaLive: 5 inputs from flows by default", assumed()).is(5)),
  INPUT_SECURITY_GROUPS(that("MediaLive: 5 input security groups by default", mediaLive()).is(5)),
  PULL_INPUTS(that("MediaLive: 100 pull inputs by default", mediaLive()).is(100)),
  PUSH_INPUTS(that("MediaLive: 5 push inputs by default", mediaLive()).is(5)),
  CHANNEL_GROUPS(that("MediaPackage: 3 channel groups by default", mediaPackage()).is(3)),
  CHANNELS_PER_GROUP(
      that("MediaPackage: 10 channels a channel group by default", mediaPackage()).is(10)),
  ENDPOINTS_PER_CHANNEL(
      that("MediaPackage: 10 endpoints a channel by default", mediaPackage()).is(10)),
  DISTRIBUTIONS(
      that(
              "CloudFront: 200 distributions by default",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html"))
          .is(200)),
  INCREASE(
      that("An increase that is asked for is granted, some time after the request", assumed())
          .is("APPROVED")),
  NO_SERVICE(
      that(
              "A service that has no quotas here is not found",
              model("servicequotas:ListServiceQuotas.NoSuchResourceException"))
          .refuses("NoSuchResourceException"));

  private final Basis basis;

  ServiceQuotasRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }

  private static Provenance mediaLive() {
    return guide("https://docs.aws.amazon.com/medialive/latest/ug/limits.html");
  }

  private static Provenance mediaPackage() {
    return guide("https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html");
  }
}
