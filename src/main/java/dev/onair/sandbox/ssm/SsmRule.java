package dev.onair.sandbox.ssm;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What Systems Manager does. */
public enum SsmRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              guide(
                  "https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html"))
          .refuses("ValidationException", 400)),
  THROTTLED(
      that(
              "Too many requests are refused",
              guide(
                  "https://docs.aws.amazon.com/systems-manager/latest/APIReference/CommonErrors.html"))
          .refuses("ThrottlingException", 400)),
  EXISTS_ALREADY(
      that(
              "A parameter is overwritten only where the request says so",
              model("ssm:PutParameter.ParameterAlreadyExists"))
          .refuses("ParameterAlreadyExists")),
  NOT_FOUND(
      that("What does not exist is not deleted", model("ssm:DeleteParameter.ParameterNotFound"))
          .refuses("ParameterNotFound"));

  private final Basis basis;

  SsmRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
