package dev.onair.sandbox.sns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnsTest {

  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:alarms";
  private static final String SUBSCRIBE = "Action=Subscribe&TopicArn=" + TOPIC + "&Protocol=";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient sns = new AwsClient(sandbox, "sns");

  @BeforeEach
  void topic() {
    assertThat(sns.query("Action=CreateTopic&Name=alarms").element("TopicArn")).isEqualTo(TOPIC);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void theSameTopicIsMadeOnce() {
    Answer other =
        sns.query(
            "Action=CreateTopic&Name=alarms&Attributes.entry.1.key=DisplayName"
                + "&Attributes.entry.1.value=x");

    assertThat(sns.query("Action=CreateTopic&Name=alarms").status()).isEqualTo(200);
    assertThat(other.element("Message")).contains("already exists with different attributes");
    assertThat(sandbox.resources().get("sns/topic")).containsExactly(TOPIC);
  }

  @Test
  void aTopicHasAPolicyOfItsOwn() {
    String attributes = "Action=GetTopicAttributes&TopicArn=" + TOPIC;
    String set =
        "Action=SetTopicAttributes&TopicArn=" + TOPIC + "&AttributeName=Policy&AttributeValue=";
    String byDefault = sns.query(attributes).body();
    String allow =
        "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"x\"},"
            + "\"Action\":\"sns:Publish\",\"Resource\":\"%s\"}}";

    assertThat(byDefault).contains("__default_policy_ID");
    assertThat(sns.query(set + allow.formatted("*")).element("Code")).isEqualTo("InvalidParameter");
    assertThat(sns.query(set + allow.formatted(TOPIC)).status()).isEqualTo(200);
    assertThat(sns.query(attributes).body()).doesNotContain("__default_policy_ID");
    sns.query(set);
    assertThat(sns.query(attributes).element("key")).isEqualTo("TopicArn");
    assertThat(sns.query(attributes).body()).contains("__default_policy_ID");
  }

  @Test
  void mailHasToBeConfirmed() {
    Answer hidden = sns.query(SUBSCRIBE + "email&Endpoint=ops@example.com");
    Answer shown =
        sns.query(SUBSCRIBE + "email&Endpoint=ops@example.com&ReturnSubscriptionArn=true");
    String arn = shown.element("SubscriptionArn");

    assertThat(hidden.element("SubscriptionArn")).isEqualTo("pending confirmation");
    assertThat(arn).startsWith(TOPIC + ":");
    assertThat(sandbox.resources().get("sns/subscription")).hasSize(1);
    assertThat(sns.query("Action=Unsubscribe&SubscriptionArn=" + arn).element("Message"))
        .contains("pending confirmation");
  }

  @Test
  void aQueueIsSubscribedAtOnce() {
    String arn =
        sns.query(SUBSCRIBE + "sqs&Endpoint=arn:aws:sqs:eu-west-1:123456789012:q")
            .element("SubscriptionArn");

    assertThat(sns.query("Action=GetTopicAttributes&TopicArn=" + TOPIC).body())
        .containsSubsequence("SubscriptionsConfirmed", "<value>1</value>");
    assertThat(sns.query("Action=Unsubscribe&SubscriptionArn=" + arn).status()).isEqualTo(200);
    assertThat(sandbox.resources()).doesNotContainKey("sns/subscription");
  }

  @Test
  void anEndpointFitsItsProtocol() {
    assertThat(sns.query(SUBSCRIBE + "https&Endpoint=http://a.example").element("Code"))
        .isEqualTo("InvalidParameter");
    assertThat(sns.query(SUBSCRIBE + "pigeon&Endpoint=a").element("Code"))
        .isEqualTo("InvalidParameter");
  }

  @Test
  void subscriptionsGoWithTheirTopic() {
    sns.query(SUBSCRIBE + "email&Endpoint=ops@example.com");

    sns.query("Action=DeleteTopic&TopicArn=" + TOPIC);

    assertThat(sandbox.resources()).isEmpty();
    assertThat(sns.query("Action=GetTopicAttributes&TopicArn=" + TOPIC).element("Code"))
        .isEqualTo("NotFound");
  }
}
