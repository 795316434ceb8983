package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.deployed;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does, whatever is asked of it. */
public enum MediaLiveRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("medialive:CreateChannel.BadRequestException"))
          .refuses("BadRequestException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("medialive:CreateChannel.TooManyRequestsException"))
          .refuses("TooManyRequestsException")),
  NOT_FOUND(
      that("What does not exist is not found", model("medialive:StartChannel.NotFoundException"))
          .refuses("NotFoundException")),
  REQUEST_ID(
      that(
          "A request repeated with its id makes nothing new",
          model("medialive:CreateChannel.requestId"))),
  REMEMBERED_SECONDS(
      that("What is deleted can be described for so many seconds, as DELETED", assumed()).is(30)),
  ROLE_TRUSTED(
      that(
              "A role has to exist and trust MediaLive",
              deployed(
                  "https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/medialive/input.go"))
          .refuses("BadRequestException")),
  PAGE(that("A list of channels or alerts has so many in a page at most", assumed()).is(100)),
  PAGE_TOKEN(
      that(
              "A page is asked for by the token that the page before it had",
              model("medialive:ListChannels.BadRequestException"))
          .refuses("BadRequestException"));

  private final Basis basis;

  MediaLiveRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
