package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.deployed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;
import static dev.onair.sandbox.rules.Provenance.report;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaLive does with inputs, their security groups and input devices. */
public enum InputRule implements Rule {
  CLAIMED_ID(
      that("A device is claimed by its id", model("medialive:ClaimDevice.BadRequestException"))
          .refuses("BadRequestException")),
  CLAIMED_DEVICE(that("A device that was claimed is connected", assumed()).is("CONNECTED")),
  GROUP_IN_USE(
      that(
              "A security group is deleted after the inputs that use it",
              report("https://github.com/aws-bench/aws-bench/pull/22"))
          .refuses("BadRequestException")),
  GROUP_CIDR(
      that(
              "A security group's rules are CIDR blocks",
              model("medialive:InputWhitelistRuleCidr.cidr"))
          .refuses("BadRequestException")),
  INPUT_GROUP(
      that("An input's security group has to exist", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_PUSH_GROUP(
      that(
              "A pushed input has a security group",
              guide("https://docs.aws.amazon.com/medialive/latest/ug/inputs-push-pull.html"))
          .refuses("BadRequestException")),
  INPUT_LISTS(
      that(
              "An input has only what its type has: sources, destinations, flows or devices",
              assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_ONE_OR_TWO(
      that(
              "An input has one source, flow or device, or two",
              model("medialive:CreateInput.mediaConnectFlows"))
          .refuses("BadRequestException")),
  INPUT_URL(that("A source is a URL", assumed()).refuses("BadRequestException").orAccepts()),
  INPUT_STREAM_NAME(
      that("The stream name of an RTMP push is an application and an instance", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_STREAM_NAMES(
      that("An RTMP push has one stream name, or two", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_FLOW(
      that("A MediaConnect flow is one of the region", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_STATIC(
      that(
              "A source is static where its URL has no variable",
              model("medialive:InputSourceType.STATIC"))
          .is("STATIC")),
  INPUT_CLASS(
      that("The class of an input can't be changed", assumed())
          .refuses("BadRequestException")
          .orAccepts()),
  INPUT_BUSY(
      that("An input is updated only while its channel is idle", assumed())
          .refuses("ConflictException")
          .orAccepts()),
  INPUT_ATTACHED(
      that(
              "An input is deleted after the channels that it is attached to",
              model("medialive:DeleteInput.ConflictException"))
          .refuses("ConflictException")),
  FLOWS_ANYWHERE(
      that(
              "A role that may use its own MediaConnect flows only is refused; it takes any",
              deployed(
                  "https://github.com/aws/aws-cdk/blob/main/packages/@aws-cdk/aws-medialive-alpha/lib/input.ts"))
          .refuses("BadRequestException"));

  private final Basis basis;

  InputRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
