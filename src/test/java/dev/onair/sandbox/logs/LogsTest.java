package dev.onair.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsTest {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient logs = new AwsClient(sandbox, "logs");

  @BeforeEach
  void groups() {
    call("CreateLogGroup", "{'logGroupName': '/b', 'tags': {'team': 'live'}}");
    call("CreateLogGroup", "{'logGroupName': '/a'}");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private Answer call(String operation, String body) {
    return logs.rpc("Logs_20140328." + operation, body);
  }

  @Test
  void groupsAreListedByName() {
    Answer first = call("DescribeLogGroups", "{'limit': 1}");
    String token = first.json().get("nextToken").asText();
    Answer second = call("DescribeLogGroups", "{'nextToken': '" + token + "'}");

    assertThat(first.json().at("/logGroups/0/arn").asText())
        .isEqualTo("arn:aws:logs:eu-west-1:123456789012:log-group:/a:*");
    assertThat(second.json().at("/logGroups/0/logGroupName").asText()).isEqualTo("/b");
    assertThat(second.json().has("nextToken")).isFalse();
  }

  @Test
  void retentionIsOneOfAFewLengths() {
    Answer wrong = call("PutRetentionPolicy", "{'logGroupName': '/a', 'retentionInDays': 2}");
    call("PutRetentionPolicy", "{'logGroupName': '/a', 'retentionInDays': 7}");

    assertThat(wrong.error()).isEqualTo("InvalidParameterException");
    assertThat(call("DescribeLogGroups", "{}").json().at("/logGroups/0/retentionInDays").asInt())
        .isEqualTo(7);
  }

  @Test
  void tagsAreKeptByArn() {
    Answer tags =
        call(
            "ListTagsForResource",
            "{'resourceArn': 'arn:aws:logs:eu-west-1:123456789012:log-group:/b'}");

    assertThat(tags.json().at("/tags/team").asText()).isEqualTo("live");
  }

  @Test
  void aGroupIsMadeAndDeletedOnce() {
    Answer again = call("CreateLogGroup", "{'logGroupName': '/a'}");
    call("DeleteLogGroup", "{'logGroupName': '/a'}");

    assertThat(again.error()).isEqualTo("ResourceAlreadyExistsException");
    assertThat(call("DeleteLogGroup", "{'logGroupName': '/a'}").error())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void eventsOfSeveralStreamsAreToldInTheirOrderPageByPage() {
    stream("p-0", 3000);
    stream("p-1", 1000);
    stream("q-0", 2000);

    Answer first = filter("'logStreamNamePrefix': 'p-', 'limit': 1");
    Answer second =
        filter(
            "'logStreamNamePrefix': 'p-', 'nextToken': '"
                + first.json().get("nextToken").asText()
                + "'");

    assertThat(first.json().at("/events/0/timestamp").asInt()).isEqualTo(1000);
    assertThat(second.json().at("/events/0/logStreamName").asText()).isEqualTo("p-0");
    assertThat(second.json().has("nextToken")).isFalse();
    assertThat(filter("'startTime': 2000, 'endTime': 2500").json().at("/events")).hasSize(1);
    assertThat(filter("'nextToken': 'x'").error()).isEqualTo("InvalidParameterException");
  }

  @Test
  void streamsAreMadeOnceAndGoWithTheirGroup() {
    stream("p-0", 1000);

    Answer again = call("CreateLogStream", "{'logGroupName': '/a', 'logStreamName': 'p-0'}");
    Answer unknown =
        call(
            "PutLogEvents",
            "{'logGroupName': '/a', 'logStreamName': 'x', 'logEvents':"
                + " [{'timestamp': 1, 'message': 'm'}]}");
    call("DeleteLogGroup", "{'logGroupName': '/a'}");

    assertThat(again.error()).isEqualTo("ResourceAlreadyExistsException");
    assertThat(unknown.error()).isEqualTo("ResourceNotFoundException");
    assertThat(filter("'limit': 1").error()).isEqualTo("ResourceNotFoundException");
    call("CreateLogGroup", "{'logGroupName': '/a'}");
    assertThat(filter("'limit': 1").json().at("/events")).isEmpty();
  }

  private void stream(String name, long time) {
    String stream = "'logGroupName': '/a', 'logStreamName': '" + name + "'";
    call("CreateLogStream", "{" + stream + "}");
    call(
        "PutLogEvents",
        "{" + stream + ", 'logEvents': [{'timestamp': " + time + ", 'message': 'm'}]}");
  }

  private Answer filter(String more) {
    return call("FilterLogEvents", "{'logGroupName': '/a', " + more + "}");
  }
}
