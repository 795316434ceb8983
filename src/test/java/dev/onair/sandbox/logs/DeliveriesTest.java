package dev.onair.sandbox.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

  private static final String GROUP = "arn:aws:logs:eu-west-1:123456789012:log-group:/a";
  private static final String TO = "arn:aws:logs:eu-west-1:123456789012:delivery-destination:place";
  private static final String CHANNELS =
      "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/main";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final AwsClient logs = new AwsClient(sandbox, "logs");

  @BeforeEach
  void whatThereIs() {
    new AwsClient(sandbox, "mediapackagev2")
        .rest("POST", "/channelGroup", "{'ChannelGroupName': 'main'}");
    call("CreateLogGroup", "{'logGroupName': '/a'}");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aSourceIsDeliveredToALogGroupThatIsOpenToDeliveries() {
    source("in", CHANNELS, "INGRESS_ACCESS_LOGS");
    destination(GROUP);
    String wanted = "{'deliverySourceName': 'in', 'deliveryDestinationArn': '" + TO + "'}";

    Answer closed = call("CreateDelivery", wanted);
    open();
    Answer open = call("CreateDelivery", wanted);
    Answer again = call("CreateDelivery", wanted);

    assertThat(closed.error()).isEqualTo("AccessDeniedException");
    assertThat(open.json().at("/delivery/deliveryDestinationType").asText()).isEqualTo("CWL");
    assertThat(again.error()).isEqualTo("ConflictException");
    String id = "{'id': '" + open.json().at("/delivery/id").asText() + "'}";
    assertThat(call("GetDelivery", id).json()).isEqualTo(open.json());
    assertThat(call("DeleteDeliverySource", "{'name': 'in'}").error())
        .isEqualTo("ConflictException");
    assertThat(call("DeleteDeliveryDestination", "{'name': 'place'}").error())
        .isEqualTo("ConflictException");

    call("DeleteDelivery", id);
    call("DeleteDeliverySource", "{'name': 'in'}");
    call("DeleteDeliveryDestination", "{'name': 'place'}");

    assertThat(call("GetDelivery", id).error()).isEqualTo("ResourceNotFoundException");
    assertThat(call("GetDeliverySource", "{'name': 'in'}").error())
        .isEqualTo("ResourceNotFoundException");
    assertThat(call("GetDeliveryDestination", "{'name': 'place'}").error())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void whatLogsIsThereHasSuchLogsAndIsInOneSource() {
    source("in", CHANNELS, "INGRESS_ACCESS_LOGS");

    assertThat(source("x", CHANNELS, "ACCESS_LOGS").error()).isEqualTo("ValidationException");
    assertThat(source("x", CHANNELS + "s", "EGRESS_ACCESS_LOGS").error())
        .isEqualTo("ResourceNotFoundException");
    assertThat(source("x", CHANNELS, "INGRESS_ACCESS_LOGS").error()).isEqualTo("ConflictException");
    assertThat(source("in", CHANNELS, "INGRESS_ACCESS_LOGS").json().at("/deliverySource/service"))
        .hasToString("\"mediapackagev2\"");
  }

  @Test
  void logsGoToWhatThereIsOfThreeKinds() {
    assertThat(destination(GROUP + "b").error()).isEqualTo("ResourceNotFoundException");
    assertThat(destination("arn:aws:sqs:eu-west-1:123456789012:a").error())
        .isEqualTo("ValidationException");
    assertThat(
            destination("arn:aws:s3:::logs")
                .json()
                .at("/deliveryDestination/outputFormat")
                .asText())
        .isEqualTo("json");
  }

  @Test
  void tagsAreToldByThemselves() {
    source("in", CHANNELS, "INGRESS_ACCESS_LOGS");

    Answer tags =
        call(
            "ListTagsForResource",
            "{'resourceArn': 'arn:aws:logs:eu-west-1:123456789012:delivery-source:in'}");

    assertThat(tags.json()).hasToString("{\"tags\":{\"team\":\"live\"}}");
  }

  @Test
  void aRegionHasTenPoliciesOfItsLogGroups() {
    assertThat(policy("0", "{}").error()).isEqualTo("InvalidParameterException");
    for (int i = 0; i < 10; i++) {
      open(Integer.toString(i));
    }

    assertThat(open("10").error()).isEqualTo("LimitExceededException");
    call("DeleteResourcePolicy", "{'policyName': '3'}");
    assertThat(call("DescribeResourcePolicies", "{}").json().get("resourcePolicies")).hasSize(9);
    assertThat(call("DeleteResourcePolicy", "{'policyName': '3'}").error())
        .isEqualTo("ResourceNotFoundException");
  }

  private void open() {
    open("deliveries");
  }

  private Answer open(String name) {
    return policy(
        name,
        "{'Statement': {'Effect': 'Allow', 'Principal': {'Service': 'delivery.logs.amazonaws.com'},"
            + " 'Action': ['logs:PutLogEvents'], 'Resource': '"
            + GROUP
            + ":log-stream:*'}}");
  }

  private Answer policy(String name, String document) {
    return call(
        "PutResourcePolicy",
        "{'policyName': '%s', 'policyDocument': '%s'}"
            .formatted(name, document.replace("'", "\\\"")));
  }

  private Answer source(String name, String arn, String type) {
    return call(
        "PutDeliverySource",
        "{'name': '%s', 'resourceArn': '%s', 'logType': '%s', 'tags': {'team': 'live'}}"
            .formatted(name, arn, type));
  }

  private Answer destination(String arn) {
    return call(
        "PutDeliveryDestination",
        "{'name': 'place', 'outputFormat': 'json', 'deliveryDestinationConfiguration':"
            + " {'destinationResourceArn': '"
            + arn
            + "'}}");
  }

  private Answer call(String operation, String body) {
    return logs.rpc("Logs_20140328." + operation, body);
  }
}
