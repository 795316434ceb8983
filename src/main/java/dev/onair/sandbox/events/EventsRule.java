package dev.onair.sandbox.events;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What EventBridge does. */
public enum EventsRule implements Rule {
  MODEL(
      that("What the model forbids is refused", guide(Guide.ERRORS))
          .refuses("ValidationException", 400)),
  THROTTLED(
      that("Too many requests are refused", guide(Guide.ERRORS))
          .refuses("ThrottlingException", 400)),
  PATTERN(
      that(
              "A pattern is an object of objects and of lists of values",
              model("events:PutRule.InvalidEventPatternException"))
          .refuses("InvalidEventPatternException")),
  FOUND(
      that("A rule that is named exists", model("events:DescribeRule.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  TAGGED_FOUND(
      that("What is tagged exists", model("events:ListTagsForResource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  TARGETS(
      that("A rule has 5 targets at most", model("events:PutTargets.LimitExceededException"))
          .refuses("LimitExceededException")),
  TEMPLATE(
      that("A template names nothing but what its paths name", assumed())
          .refuses("ValidationException", 400)),
  DELETED_BARE(
      that(
              "A rule that is deleted has no targets",
              guide(
                  "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html"))
          .refuses("ValidationException", 400));

  /** Pages that several rules are from. */
  private static final class Guide {
    static final String ERRORS =
        "https://docs.aws.amazon.com/eventbridge/latest/APIReference/CommonErrors.html";
  }

  private final Basis basis;

  EventsRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
