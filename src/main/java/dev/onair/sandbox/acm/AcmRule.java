package dev.onair.sandbox.acm;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What ACM does. */
public enum AcmRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              guide("https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html"))
          .refuses("ValidationException", 400)),
  THROTTLED(
      that(
              "Too many requests are refused",
              guide("https://docs.aws.amazon.com/acm/latest/APIReference/CommonErrors.html"))
          .refuses("ThrottlingException", 400)),
  NOT_FOUND(
      that(
              "What does not exist is not found",
              model("acm:DescribeCertificate.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  REQUESTED(
      that(
              "A certificate that is requested waits until its names are validated",
              model("acm:CertificateStatus.PENDING_VALIDATION"))
          .is("PENDING_VALIDATION")),
  VALIDATED(
      that("All names are validated by themselves, some time after the request", assumed())
          .is("ISSUED"));

  private final Basis basis;

  AcmRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
