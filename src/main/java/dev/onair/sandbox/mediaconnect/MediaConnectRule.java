package dev.onair.sandbox.mediaconnect;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What MediaConnect does. */
public enum MediaConnectRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("mediaconnect:CreateFlow.BadRequestException"))
          .refuses("BadRequestException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("mediaconnect:CreateFlow.TooManyRequestsException"))
          .refuses("TooManyRequestsException")),
  NOT_FOUND(
      that("What does not exist is not found", model("mediaconnect:DescribeFlow.NotFoundException"))
          .refuses("NotFoundException")),
  NEW_FLOW(
      that("A new flow does not run before it is started", model("mediaconnect:Status.STANDBY"))
          .is("STANDBY")),
  STARTING(
      that("A flow takes its time to start", model("mediaconnect:Status.STARTING")).is("STARTING")),
  STARTED(that("A flow that was started runs", model("mediaconnect:Status.ACTIVE")).is("ACTIVE"));

  private final Basis basis;

  MediaConnectRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
