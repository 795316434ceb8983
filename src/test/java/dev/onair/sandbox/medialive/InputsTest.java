package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InputsTest {

  private static final String FLOW = "arn:aws:mediaconnect:eu-west-1:123456789012:flow:1-a:b";
  private static final String FLOW_ACTIONS =
      "'mediaconnect:ManagedDescribeFlow', 'mediaconnect:ManagedAddOutput',"
          + " 'mediaconnect:ManagedRemoveOutput'";

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(40)));
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void theNumberOfSourcesIsTheClass() {
    assertThat(medialive.get("inputs/" + medialive.pullInput(2)).get("inputClass").asText())
        .isEqualTo("STANDARD");
    assertThat(medialive.get("inputs/" + medialive.pullInput(1)).get("inputClass").asText())
        .isEqualTo("SINGLE_PIPELINE");
  }

  @Test
  void anInputIsDetachedUntilAChannelNamesIt() {
    String input = medialive.pullInput(2);
    medialive.await("inputs/" + input, "DETACHED");

    String channel = medialive.createdChannel(input);

    JsonNode attached = medialive.get("inputs/" + input);
    assertThat(attached.get("state").asText()).isEqualTo("ATTACHED");
    assertThat(attached.get("attachedChannels")).hasToString("[\"" + channel + "\"]");
  }

  @Test
  void anAttachedInputCantBeDeleted() {
    String input = medialive.pullInput(2);
    String channel = medialive.createdChannel(input);

    Answer refused = medialive.delete("inputs/" + input);
    medialive.delete("channels/" + channel);
    medialive.await("channels/" + channel, "DELETED");
    Answer deleted = medialive.delete("inputs/" + input);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(deleted.status()).isEqualTo(200);
    medialive.await("inputs/" + input, "DELETED");
  }

  @Test
  void anInputOfARunningChannelCantBeChanged() {
    String input = medialive.pullInput(2);
    String channel = "channels/" + medialive.createdChannel(input);
    medialive.post(channel + "/start", "");

    assertThat(medialive.put("inputs/" + input, "{'name': 'b'}").status()).isEqualTo(409);
  }

  @Test
  void aPushInputNeedsAGroupAndGetsAddresses() {
    String group = group("192.0.2.0/24").json().at("/securityGroup/id").asText();
    String push =
        "{'type': 'RTMP_PUSH', 'destinations': [{'streamName': 'live/a'}, {'streamName': 'live/b'}]";

    Answer without = medialive.post("inputs", push + "}");
    Answer with = medialive.post("inputs", push + ", 'inputSecurityGroups': ['" + group + "']}");

    assertThat(without.status()).isEqualTo(400);
    assertThat(with.json().at("/input/destinations")).hasSize(2);
    assertThat(with.json().at("/input/destinations/1/url").asText())
        .matches("rtmp://[0-9.]+:1935/live/b");
  }

  @Test
  void aGroupInUseCantBeDeletedButChanged() {
    String path =
        "inputSecurityGroups/" + group("192.0.2.0/24").json().at("/securityGroup/id").asText();
    String id = path.replaceFirst(".*/", "");
    medialive.post("inputs", "{'type': 'UDP_PUSH', 'inputSecurityGroups': ['" + id + "']}");

    assertThat(medialive.get(path).get("state").asText()).isEqualTo("IN_USE");
    assertThat(medialive.delete(path).status()).isEqualTo(400);
    assertThat(
            medialive
                .put(path, "{'whitelistRules': [{'cidr': '198.51.100.0/24'}]}")
                .json()
                .at("/securityGroup/state")
                .asText())
        .isEqualTo("UPDATING");
    medialive.await(path, "IN_USE");
    assertThat(medialive.get(path).at("/whitelistRules/0/cidr").asText())
        .isEqualTo("198.51.100.0/24");
  }

  @Test
  void anAddressRangeThatIsNoneIsRefused() {
    assertThat(group("192.0.2.0/33").status()).isEqualTo(400);
    assertThat(group("everybody").body()).contains("'everybody' is not a valid CIDR block");
  }

  @Test
  void aMediaConnectInputNeedsARoleAndFlowsOfTheRegion() {
    medialive.allow(MediaLiveFixture.ROLE, FLOW_ACTIONS, "*");

    Answer made = flowInput(FLOW, MediaLiveFixture.ROLE);

    assertThat(made.json().at("/input/inputClass").asText()).isEqualTo("SINGLE_PIPELINE");
    assertThat(flowInput(FLOW, "").status()).isEqualTo(400);
    assertThat(flowInput(FLOW.replace("eu-west-1", "us-east-1"), MediaLiveFixture.ROLE).status())
        .isEqualTo(400);
  }

  @Test
  void aRoleThatMayUseItsOwnFlowsOnlyIsRefused() {
    medialive.allow(MediaLiveFixture.ROLE, FLOW_ACTIONS, FLOW);

    Answer refused = flowInput(FLOW, MediaLiveFixture.ROLE);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("not authorized to perform: mediaconnect:ManagedDescribeFlow on resource: *");
  }

  @Test
  void aRoleThatLacksOneOfTheActionsIsRefused() {
    medialive.allow(MediaLiveFixture.ROLE, "'mediaconnect:ManagedD*'", "*");

    assertThat(flowInput(FLOW, MediaLiveFixture.ROLE).body())
        .contains("mediaconnect:ManagedAddOutput");
  }

  @Test
  void aRoleMayBeLimitedToTheAccountsOwnInputs() {
    String own = trusting("123456789012", "arn:aws:medialive:eu-west-1:123456789012:input:*");
    String ofAnother = trusting("999999999999", "arn:aws:medialive:*:*:input:*");
    String ofChannels = trusting("123456789012", "arn:aws:medialive:*:*:channel:*");

    assertThat(flowInput(FLOW, own).status()).isEqualTo(201);
    assertThat(flowInput(FLOW, ofAnother).body()).contains("can't be assumed");
    assertThat(flowInput(FLOW, ofChannels).body()).contains("can't be assumed");
  }

  /** A role that may use any flow, under conditions. */
  private String trusting(String account, String sourceArn) {
    String role =
        medialive.role(
            "'StringEquals': {'aws:SourceAccount': '%s'}, 'ArnLike': {'aws:SourceArn': ['%s']}"
                .formatted(account, sourceArn));
    medialive.allow(role, FLOW_ACTIONS, "*");
    return role;
  }

  private Answer flowInput(String flow, String role) {
    return medialive.post(
        "inputs",
        "{'type': 'MEDIACONNECT', 'mediaConnectFlows': [{'flowArn': '%s'}], 'roleArn': '%s'}"
            .formatted(flow, role));
  }

  @Test
  void tagsAreChangedByArn() {
    String arn = medialive.get("inputs/" + medialive.pullInput(2)).get("arn").asText();

    assertThat(medialive.post("tags/" + arn, "{'tags': {'a': 'b'}}").status()).isEqualTo(204);

    assertThat(medialive.get("tags/" + arn)).hasToString("{\"tags\":{\"a\":\"b\"}}");
    medialive.delete("tags/" + arn + "?tagKeys=a");
    assertThat(medialive.get("tags/" + arn)).hasToString("{\"tags\":{}}");
  }

  private Answer group(String cidr) {
    return medialive.post("inputSecurityGroups", "{'whitelistRules': [{'cidr': '" + cidr + "'}]}");
  }
}
