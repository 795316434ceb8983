package dev.onair.sandbox.logs;

import static dev.onair.sandbox.rules.Basis.that;
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
