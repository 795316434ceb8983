package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.deployed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does. */
public enum MediaLiveRule implements Rule {
  NOT_FOUND(
      that("What does not exist is not found", model("medialive:StartChannel.NotFoundException"))
          .refuses("NotFoundException")),
  FLOWS_ANYWHERE(
      that(
              "A role that may use its own MediaConnect flows only is refused; it takes any",
              deployed(
                  "https://github.com/aws/aws-cdk/blob/main/packages/@aws-cdk/aws-medialive-alpha/lib/input.ts"))
          .refuses("BadRequestException")),
  FAILOVER_PAIR_OF_ONE_TYPE(
      that("The two inputs of a failover pair are of the same type", assumed())
          .refuses("UnprocessableEntityException")
          .orAccepts()),
  AUDIO_SELECTORS(
      that(
              "There are at most 20 audio selectors",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/input-audio-selectors.html"))
          .refuses("UnprocessableEntityException")),
  FIRST_ATTACHMENT(
      that(
          "A channel that starts begins with the first of its attachments",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/ips-runtime-behavior.html"))),
  PRIMARY_FIRST(
      that(
          "Where a failover pair is all that is attached, it begins with the primary",
          guide("https://docs.aws.amazon.com/medialive/latest/ug/aif-behavior-startup.html")));

  private final Basis basis;

  MediaLiveRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
