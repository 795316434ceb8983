package dev.onair.sandbox.wafv2;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What WAF does. */
public enum WafRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("wafv2:CreateWebACL.WAFInvalidParameterException"))
          .refuses("WAFInvalidParameterException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              guide("https://docs.aws.amazon.com/waf/latest/APIReference/CommonErrors.html"))
          .refuses("ThrottlingException", 400)),
  NOT_FOUND(
      that("What does not exist is not found", model("wafv2:GetWebACL.WAFNonexistentItemException"))
          .refuses("WAFNonexistentItemException")),
  NAME_TAKEN(
      that(
              "Two web ACLs of a scope have two names",
              model("wafv2:CreateWebACL.WAFDuplicateItemException"))
          .refuses("WAFDuplicateItemException"));

  private final Basis basis;

  WafRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
