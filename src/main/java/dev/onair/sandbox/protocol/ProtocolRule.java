package dev.onair.sandbox.protocol;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What all services of a protocol do. */
public enum ProtocolRule implements Rule {
  INVALID(
      that(
              "What the model forbids is refused",
              guide("https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html"))
          .refuses("ValidationError", 400)),
  THROTTLED(that("Too many requests are refused", assumed()).refuses("Throttling", 400)),
  NOT_JSON(that("A body is a JSON object", assumed()).refuses("SerializationException", 400)),
  NOT_XML(
      that(
              "A body is XML",
              guide("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"))
          .refuses("MalformedXML", 400));

  private final Basis basis;

  ProtocolRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
