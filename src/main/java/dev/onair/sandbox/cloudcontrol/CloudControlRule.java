package dev.onair.sandbox.cloudcontrol;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What Cloud Control does. */
public enum CloudControlRule implements Rule {
  MODEL(that("What the model forbids is refused", assumed()).refuses("ValidationException", 400)),
  THROTTLED(
      that(
              "Too many requests are refused",
              model("cloudcontrolapi:CreateResource.ThrottlingException"))
          .refuses("ThrottlingException")),
  SCHEMA(
      that(
              "A desired state follows its type's schema",
              guide(
                  "https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-operations-create.html"))
          .refuses("ValidationException", 400)),
  READ_ONLY(
      that("A desired state has no read-only properties", assumed())
          .refuses("ValidationException", 400)),
  PATCH(
      that(
              "A patch fits what is there",
              guide(
                  "https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-operations-update.html"))
          .refuses("ValidationException", 400)),
  NOT_JSON(that("A desired state is a JSON object", assumed()).refuses("ValidationException", 400)),
  NOT_UPDATABLE(
      that(
              "Properties that only creation sets, and read-only ones, can't be updated",
              model("cloudcontrolapi:UpdateResource.NotUpdatableException"))
          .refuses("NotUpdatableException")),
  REQUEST_FOUND(
      that(
              "A request that is asked for exists",
              model("cloudcontrolapi:GetResourceRequestStatus.RequestTokenNotFoundException"))
          .refuses("RequestTokenNotFoundException")),
  FOUND(
      that(
              "A resource that is named exists",
              model("cloudcontrolapi:GetResource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  CLIENT_TOKEN(
      that(
              "A client token is of one request",
              model("cloudcontrolapi:CreateResource.ClientTokenConflictException"))
          .refuses("ClientTokenConflictException")),
  CONCURRENT(
      that(
              "One operation on a resource goes on at a time",
              model("cloudcontrolapi:UpdateResource.ConcurrentOperationException"))
          .refuses("ConcurrentOperationException"));

  private final Basis basis;

  CloudControlRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
