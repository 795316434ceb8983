package dev.onair.sandbox.cloudformation;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What CloudFormation does. */
public enum CloudFormationRule implements Rule {
  TYPE_FOUND(
      that(
              "A type that is described is in the registry",
              model("cloudformation:DescribeType.TypeNotFoundException"))
          .refuses("TypeNotFoundException"));

  private final Basis basis;

  CloudFormationRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
