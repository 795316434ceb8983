package dev.onair.sandbox.sns;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What SNS does. */
public enum SnsRule implements Rule {
  MODEL(
      that("What the model forbids is refused", model("sns:CreateTopic.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  TOPIC_NAME(
      that(
              "A topic's name has letters, digits, hyphens and underscores, 256 at most",
              model("sns:CreateTopicInput.Name"))
          .refuses("InvalidParameterException")),
  TOPIC_SAME(
      that("A topic that exists is made again only with the same attributes and tags", assumed())
          .refuses("InvalidParameterException")
          .orAccepts()),
  TOPIC_ATTRIBUTE(
      that("Only known attributes can be set", model("sns:CreateTopic.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  TOPIC_POLICY(
      that(
              "A topic's policy names a principal, the topic and actions of SNS",
              model("sns:CreateTopic.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  TOPIC_FOUND(
      that("A topic that is named exists", model("sns:GetTopicAttributes.NotFoundException"))
          .refuses("NotFoundException")),
  TAGGED_FOUND(
      that("What is tagged exists", model("sns:TagResource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  PROTOCOL(
      that(
              "A subscription has one of the listed protocols, and an endpoint of it",
              model("sns:SubscribeInput.Protocol"))
          .refuses("InvalidParameterException")),
  ATTRIBUTE_VALUE(
      that(
              "An attribute of a subscription has one of its values",
              model("sns:Subscribe.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  PENDING(
      that(
              "A subscription that waits for its confirmation can't be deleted",
              guide("https://docs.aws.amazon.com/sns/latest/api/API_Unsubscribe.html"))
          .refuses("InvalidParameterException")),
  SUBSCRIPTION_FOUND(
      that(
              "A subscription that is named exists",
              model("sns:GetSubscriptionAttributes.NotFoundException"))
          .refuses("NotFoundException"));

  private final Basis basis;

  SnsRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
