package dev.onair.sandbox.kms;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What KMS does. */
public enum KmsRule implements Rule {
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
