package dev.onair.sandbox.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudWatchTest {

  private static final String ALARM =
      "Action=PutMetricAlarm&AlarmName=a&Namespace=AWS/MediaLive&MetricName=ActiveAlerts"
          + "&Statistic=Maximum&Period=60&EvaluationPeriods=2&Threshold=1"
          + "&ComparisonOperator=GreaterThanOrEqualToThreshold";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient cloudwatch = new AwsClient(sandbox, "monitoring");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aNewAlarmHasNoData() {
    cloudwatch.query(ALARM);

    Answer alarms = cloudwatch.query("Action=DescribeAlarms&AlarmNames.member.1=a");
    assertThat(alarms.element("StateValue")).isEqualTo("INSUFFICIENT_DATA");
    assertThat(alarms.element("ActionsEnabled")).isEqualTo("true");
    assertThat(alarms.element("AlarmArn"))
        .isEqualTo("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a");
  }

  @Test
  void anAlarmIsReplacedButForItsTags() {
    cloudwatch.query(ALARM + "&Tags.member.1.Key=team&Tags.member.1.Value=live");
    cloudwatch.query(
        ALARM.replace("Threshold=1", "Threshold=7") + "&Tags.member.1.Key=x&Tags.member.1.Value=y");

    Answer alarms = cloudwatch.query("Action=DescribeAlarms");
    Answer tags =
        cloudwatch.query("Action=ListTagsForResource&ResourceARN=" + alarms.element("AlarmArn"));
    assertThat(alarms.element("Threshold")).isEqualTo("7");
    assertThat(tags.element("Key")).isEqualTo("team");
  }

  @Test
  void anAlarmLooksAtADayAtMost() {
    Answer tooLong =
        cloudwatch.query(ALARM.replace("Period=60", "Period=1800").replace("=2", "=49"));

    assertThat(tooLong.element("Code")).isEqualTo("ValidationError");
    assertThat(cloudwatch.query(ALARM.replace("Period=60", "Period=61")).status()).isEqualTo(400);
    assertThat(sandbox.resources()).isEmpty();
  }

  @Test
  void alarmsComeInPages() {
    for (int i = 0; i < 3; i++) {
      cloudwatch.query(ALARM.replace("AlarmName=a", "AlarmName=a" + i));
    }

    Answer first = cloudwatch.query("Action=DescribeAlarms&MaxRecords=2&AlarmNamePrefix=a");
    Answer second =
        cloudwatch.query("Action=DescribeAlarms&NextToken=" + first.element("NextToken"));
    assertThat(first.body()).contains("<AlarmName>a1").doesNotContain("<AlarmName>a2");
    assertThat(second.element("AlarmName")).isEqualTo("a2");
  }

  @Test
  void allAlarmsAreDeletedOrNone() {
    cloudwatch.query(ALARM);

    Answer none =
        cloudwatch.query("Action=DeleteAlarms&AlarmNames.member.1=a&AlarmNames.member.2=b");
    assertThat(none.element("Code")).isEqualTo("ResourceNotFound");
    assertThat(sandbox.resources()).containsKey("monitoring/alarm");
  }

  @Test
  void noOtherMetricIsKnown() {
    String query = "&MetricDataQueries.member.1.";
    String metric = query + "MetricStat.Metric.";
    String of = metric + "Dimensions.member.";
    String asked =
        "Action=GetMetricData&StartTime=2026-01-01T00:00:00Z&EndTime=2026-01-02T00:00:00Z"
            + (query + "Id=a" + query + "MetricStat.Period=300" + query + "MetricStat.Stat=Maximum")
            + (metric + "Namespace=AWS/MediaLive" + metric + "MetricName=ActiveAlerts")
            + (of + "1.Name=ChannelId" + of + "1.Value=1" + of + "2.Name=Pipeline" + of)
            + "2.Value=0";

    assertThat(cloudwatch.query(asked).element("StatusCode")).isEqualTo("Complete");
    assertThat(cloudwatch.query(asked.replace("ActiveAlerts", "NetworkIn")).element("Code"))
        .isEqualTo("NotEmulated");
    assertThat(cloudwatch.query(asked.replace("Maximum", "Sum")).element("Code"))
        .isEqualTo("NotEmulated");
    assertThat(cloudwatch.query(asked.replace("01-02T", "01-01T")).element("Code"))
        .isEqualTo("ValidationError");
    assertThat(
            cloudwatch
                .query(
                    asked
                        + asked
                            .substring(asked.indexOf(query))
                            .replace("Queries.member.1.", "Queries.member.2."))
                .element("Code"))
        .isEqualTo("ValidationError");
  }

  @Test
  void aDashboardsBodyIsChecked() {
    assertThat(dashboard("{'widgets': []}").status()).isEqualTo(200);
    assertThat(dashboard("{").element("Code")).isEqualTo("InvalidParameterInput");
    assertThat(dashboard("{'widgets': [{'type': 'metric', 'properties': {}}]}").element("Message"))
        .contains("required property 'region'");
    assertThat(dashboard("{'widgets': [{'type': 'text', 'x': 24, 'y': 0}]}").element("Message"))
        .contains("/widgets/0/x: 24 is not between 0 and 23");
    assertThat(cloudwatch.query("Action=GetDashboard&DashboardName=d").element("DashboardBody"))
        .contains("widgets");
    assertThat(cloudwatch.query("Action=GetDashboard&DashboardName=e").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'color': 'red' | is not of the form #rrggbb",
        "'id': 'First' | begin with a small letter",
        "'period': 90 | s are not whole minutes",
        "'colour': '#000000' | should not have the property 'colour'",
        "'expression': 'm1' | is neither a metric nor an expression",
        "'yAxis': 'middle' | is not one of [left, right]"
      })
  void howAMetricIsDrawnIsChecked(String wrong) {
    String[] said = wrong.split(" \\| ", -1);

    Answer answer =
        dashboard(
            ("{'widgets': [{'type': 'metric', 'properties': {'region': 'eu-west-1',"
                    + " 'metrics': [['AWS/MediaLive', 'ActiveAlerts', {%s}]]}}]}")
                .formatted(said[0]));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.element("Message")).contains(said[1]);
  }

  @Test
  void aDimensionHasAValue() {
    Answer answer =
        dashboard(
            "{'widgets': [{'type': 'metric', 'properties': {'region': 'eu-west-1',"
                + " 'metrics': [['AWS/MediaLive', 'ActiveAlerts', 'ChannelId']]}}]}");

    assertThat(answer.element("Message")).contains("names and values of dimensions");
  }

  @Test
  void anAlarmIsShownByItsArn() {
    Answer answer =
        dashboard("{'widgets': [{'type': 'alarm', 'properties': {'alarms': ['news']}}]}");

    assertThat(answer.element("Message")).contains("'news' is not the ARN of an alarm");
  }

  private Answer dashboard(String body) {
    return cloudwatch.query(
        "Action=PutDashboard&DashboardName=d&DashboardBody="
            + URLEncoder.encode(body.replace('\'', '"'), StandardCharsets.UTF_8));
  }
}
