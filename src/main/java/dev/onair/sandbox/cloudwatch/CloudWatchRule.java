package dev.onair.sandbox.cloudwatch;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What CloudWatch does. */
public enum CloudWatchRule implements Rule {
  NEXT_TOKEN(
      that(
              "A token comes from the page before",
              model("monitoring:DescribeAlarms.InvalidNextToken"))
          .refuses("InvalidNextToken")),
  ALARM_FOUND(
      that("An alarm that is deleted exists", model("monitoring:DeleteAlarms.ResourceNotFound"))
          .refuses("ResourceNotFound")),
  TAGGED_FOUND(
      that("What is tagged exists", model("monitoring:TagResource.ResourceNotFoundException"))
          .refuses("ResourceNotFoundException")),
  ALARM_SUBJECT(
      that(
              "An alarm is on a metric or on metrics, each with what it needs",
              model("monitoring:PutMetricAlarmInput.MetricName"))
          .refuses("ValidationError", 400)),
  ALARM_THRESHOLD(
      that(
              "An alarm has a threshold, or the metric that is one",
              model("monitoring:PutMetricAlarmInput.ThresholdMetricId"))
          .refuses("ValidationError", 400)),
  ALARM_MISSING_DATA(
      that(
              "Missing data is treated in one of four ways",
              model("monitoring:PutMetricAlarmInput.TreatMissingData"))
          .refuses("ValidationError", 400)),
  ALARM_DATAPOINTS(
      that("No more datapoints alarm than are evaluated", assumed())
          .refuses("ValidationError", 400)),
  ALARM_ACTIONS(
      that("Actions are ARNs", model("monitoring:PutMetricAlarmInput.AlarmActions"))
          .refuses("ValidationError", 400)),
  ALARM_STATISTIC(
      that(
              "An alarm on a metric has one statistic",
              model("monitoring:PutMetricAlarmInput.ExtendedStatistic"))
          .refuses("ValidationError", 400)),
  ALARM_RANGE(
      that(
              "Periods together are a day at most, a week where each is an hour or more",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html"))
          .refuses("ValidationError", 400)),
  ALARM_DIMENSIONS(that("A dimension is named once", assumed()).refuses("ValidationError", 400)),
  ALARM_PERIOD(
      that(
              "A period is 10, 20 or 30 s, or whole minutes",
              model("monitoring:PutMetricAlarmInput.Period"))
          .refuses("ValidationError", 400)),
  ALARM_QUERIES(
      that(
              "Metrics have ids of their own, and one of them returns data",
              model("monitoring:MetricDataQuery.ReturnData"))
          .refuses("ValidationError", 400)),
  DATA_QUERIES(
      that(
              "So many metrics are told of at once",
              model("monitoring:GetMetricDataInput.MetricDataQueries"))
          .is(500)),
  DATA_QUERIES_MOST(
      that(
              "Who asks for more metrics is refused",
              model("monitoring:GetMetricDataInput.MetricDataQueries"))
          .refuses("ValidationError", 400)),
  DATA_DATAPOINTS(
      that(
              "So many datapoints are told at once",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html"))
          .is(100_800)),
  DATA_TIMES(
      that("Data is asked for from an earlier moment to a later one", assumed())
          .refuses("ValidationError", 400)),
  DATA_IDS(
      that("The ids of what is asked for are unique", model("monitoring:MetricDataQuery.Id"))
          .refuses("ValidationError", 400)),
  DATA_RUNNING(
      that(
          "A pipeline has a number of active alerts while it runs, at once and without a gap; it is"
              + " told as zero",
          assumed())),
  DASHBOARD_FOUND(
      that(
              "A dashboard that is named exists",
              model("monitoring:GetDashboard.DashboardNotFoundError"))
          .refuses("DashboardNotFoundError")),
  DASHBOARD_NAME(
      that(
              "A dashboard's name has letters, digits, hyphens and underscores",
              model("monitoring:PutDashboardInput.DashboardName"))
          .refuses("DashboardInvalidInputError")),
  DASHBOARD_BODY(
      that(
              "A dashboard's body follows its grammar",
              model("monitoring:PutDashboardInput.DashboardBody"))
          .refuses("DashboardInvalidInputError")),
  DASHBOARD_PROPERTIES(
      that(
              "A property that a dashboard's body can't have is refused, and not only warned of",
              assumed())
          .refuses("DashboardInvalidInputError"));

  private final Basis basis;

  CloudWatchRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
