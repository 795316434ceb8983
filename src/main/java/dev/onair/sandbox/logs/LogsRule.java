package dev.onair.sandbox.logs;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What CloudWatch Logs does. */
public enum LogsRule implements Rule {
  MODEL(
      that(
              "What the model forbids is refused",
              model("logs:CreateLogGroup.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  THROTTLED(
      that(
              "Too many requests are refused",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/CommonErrors.html"))
          .refuses("ThrottlingException", 400)),
  RESERVED(
      that(
              "Names that begin with aws/ are AWS's",
              model("logs:CreateLogGroup.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  NAME(
      that(
              "The name of a log group is unique",
              model("logs:CreateLogGroup.ResourceAlreadyExistsException"))
          .refuses("ResourceAlreadyExistsException")),
  RETENTION(
      that(
              "Logs are kept for one of the listed numbers of days",
              model("logs:PutRetentionPolicyRequest.retentionInDays"))
          .refuses("InvalidParameterException")),
  STREAM_NAME(
      that(
              "The name of a log stream is unique within its group",
              model("logs:CreateLogStream.ResourceAlreadyExistsException"))
          .refuses("ResourceAlreadyExistsException")),
  STREAM_FOUND(
      that(
              "A log stream that is written to exists",
              model("logs:PutLogEvents.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  EVENTS_PAGE(
      that(
              "So many events are told at once",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html"))
          .is(10_000)),
  SOURCE_EXISTS(
      that(
              "What a delivery source logs exists",
              model("logs:PutDeliverySource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  SOURCE_TYPE(
      that(
              "A delivery source of MediaPackage has ingress or egress access logs",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html"))
          .refuses("ValidationException")),
  SOURCE_ONCE(
      that("What logs is in one delivery source, for a type of logs", assumed())
          .refuses("ConflictException")),
  SOURCE_FOUND(
      that(
              "A delivery source that is named exists",
              model("logs:GetDeliverySource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  DESTINATION_KIND(
      that(
              "Logs go to a log group, a bucket or a stream of Firehose",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliveryDestination.html"))
          .refuses("ValidationException")),
  DESTINATION_EXISTS(
      that(
              "A log group that is a destination exists",
              model("logs:PutDeliveryDestination.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  DESTINATION_FOUND(
      that(
              "A delivery destination that is named exists",
              model("logs:GetDeliveryDestination.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  GROUP_OPEN(
      that(
              "A resource policy lets log deliveries write to a log group; AWS makes one itself for who may make it, the sandbox doesn't",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-CloudWatchLogs.html"))
          .refuses("AccessDeniedException")),
  DELIVERY_ONCE(
      that(
              "A source and a destination have one delivery",
              model("logs:CreateDelivery.ConflictException"))
          .refuses("ConflictException")),
  DELIVERY_FOUND(
      that("A delivery that is named exists", model("logs:GetDelivery.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  END_IN_USE(
      that(
              "A source or a destination with deliveries stays",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteDeliverySource.html"))
          .refuses("ConflictException")),
  POLICY(
      that(
              "A resource policy is one of IAM's",
              model("logs:PutResourcePolicy.InvalidParameterException"))
          .refuses("InvalidParameterException")),
  POLICIES(
      that(
              "So many resource policies a region has at most",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html"))
          .is(10)),
  TOO_MANY_POLICIES(
      that(
              "There are no more resource policies than that",
              model("logs:PutResourcePolicy.LimitExceededException"))
          .refuses("LimitExceededException")),
  POLICY_FOUND(
      that(
              "A resource policy that is deleted exists",
              model("logs:DeleteResourcePolicy.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  FOUND(
      that(
              "A log group that is named exists",
              model("logs:DeleteLogGroup.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException"));

  private final Basis basis;

  LogsRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
