package dev.onair.sandbox.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {

  private static final String ARN = "arn:aws:events:eu-west-1:123456789012:rule/live";
  private static final String RULE =
      "{\"Name\":\"live\",\"EventPattern\":\"{\\\"source\\\":[\\\"aws.medialive\\\"]}\"}";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient events = new AwsClient(sandbox, "events");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aRuleIsKeptWithItsTagsAndTargetsWhenItIsPutAgain() {
    put("{\"Name\":\"live\",\"Tags\":[{\"Key\":\"a\",\"Value\":\"b\"}]}");
    target("{\"Id\":\"x\",\"Arn\":\"arn:aws:sns:eu-west-1:123456789012:alarms\"}");

    Answer again = put(RULE);

    assertThat(again.json().get("RuleArn").asText()).isEqualTo(ARN);
    assertThat(call("DescribeRule", "{\"Name\":\"live\"}").json())
        .hasToString(
            "{\"Name\":\"live\",\"EventPattern\":\"{\\\"source\\\":[\\\"aws.medialive\\\"]}\","
                + "\"Arn\":\""
                + ARN
                + "\",\"State\":\"ENABLED\",\"EventBusName\":\"default\","
                + "\"CreatedBy\":\"123456789012\"}");
    assertThat(call("ListTagsForResource", "{\"ResourceARN\":\"" + ARN + "\"}").body())
        .contains("\"a\"");
    assertThat(call("ListTargetsByRule", "{\"Rule\":\"live\"}").body()).contains("alarms");
  }

  @Test
  void aRuleWithTargetsCantBeDeleted() {
    put(RULE);
    target("{\"Id\":\"x\",\"Arn\":\"a\"}");

    Answer refused = call("DeleteRule", "{\"Name\":\"live\"}");
    call("RemoveTargets", "{\"Rule\":\"live\",\"Ids\":[\"x\"]}");
    call("DeleteRule", "{\"Name\":\"live\"}");

    assertThat(refused.body()).contains("Rule can't be deleted since it has targets");
    assertThat(call("DescribeRule", "{\"Name\":\"live\"}").body())
        .contains("ResourceNotFoundException");
  }

  @Test
  void aPatternIsObjectsAndLists() {
    Answer text = put("{\"Name\":\"live\",\"EventPattern\":\"{\\\"source\\\":\\\"x\\\"}\"}");
    Answer none = put("{\"Name\":\"live\",\"EventPattern\":\"source\"}");

    assertThat(text.body()).contains("InvalidEventPatternException");
    assertThat(none.body()).contains("InvalidEventPatternException");
  }

  @Test
  void aTemplateNamesWhatItsPathsName() {
    put(RULE);
    String transformer =
        "{\"Id\":\"x\",\"Arn\":\"a\",\"InputTransformer\":{\"InputPathsMap\":{\"state\":\"$.a\"},"
            + "\"InputTemplate\":\"\\\"<%s>\\\"\"}}";

    assertThat(target(transformer.formatted("stat")).body()).contains("<stat> is not defined");
    assertThat(target(transformer.formatted("state")).body()).contains("\"FailedEntryCount\":0");
  }

  @Test
  void aRuleHasFiveTargets() {
    put(RULE);
    for (int i = 0; i < 5; i++) {
      target("{\"Id\":\"%d\",\"Arn\":\"a\"}".formatted(i));
    }

    assertThat(target("{\"Id\":\"5\",\"Arn\":\"a\"}").body()).contains("LimitExceededException");
    assertThat(call("ListTargetsByRule", "{\"Rule\":\"live\"}").json().get("Targets")).hasSize(5);
  }

  private Answer put(String rule) {
    return call("PutRule", rule);
  }

  private Answer target(String target) {
    return call("PutTargets", "{\"Rule\":\"live\",\"Targets\":[" + target + "]}");
  }

  private Answer call(String operation, String input) {
    return events.rpc("AWSEvents." + operation, input);
  }
}
