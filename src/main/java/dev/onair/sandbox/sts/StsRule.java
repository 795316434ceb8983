package dev.onair.sandbox.sts;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What STS does. */
public enum StsRule implements Rule {
  ROLE_FOUND(
      that("A role that is not there is refused as one that may not be assumed", assumed())
          .refuses("AccessDenied", 403));

  private final Basis basis;

  StsRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
