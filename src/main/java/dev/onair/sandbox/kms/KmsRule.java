package dev.onair.sandbox.kms;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What KMS does. */
public enum KmsRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              guide("https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html"))
          .refuses("ValidationException", 400)),
  THROTTLED(
      that(
              "Too many requests are refused",
              guide("https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html"))
          .refuses("ThrottlingException", 400)),
  NOT_FOUND(
      that("What does not exist is not found", model("kms:DescribeKey.NotFoundException"))
          .refuses("NotFoundException")),
  NEW_KEY(that("A new key can be used", model("kms:KeyState.Enabled")).is("Enabled")),
  DISABLED_KEY(that("A key is disabled at once", model("kms:KeyState.Disabled")).is("Disabled"));

  private final Basis basis;

  KmsRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
