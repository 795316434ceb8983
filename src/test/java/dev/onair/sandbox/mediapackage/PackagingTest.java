package dev.onair.sandbox.mediapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MediaPackage V2, through its own API and through Cloud Control. */
class PackagingTest {

  private static final String CHANNEL = "'ChannelGroupName': 'g', 'ChannelName': 'c'";
  private static final String ENDPOINT =
      CHANNEL + ", 'OriginEndpointName': 'e', 'ContainerType': 'CMAF'";
  private static final String ARN =
      "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/g/channel/c";

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final AwsClient packaging = new AwsClient(sandbox, "mediapackagev2");
  private final AwsClient cloudControl = new AwsClient(sandbox, "cloudcontrolapi");

  @BeforeEach
  void createGroup() {
    assertThat(group("g").status()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelIsThereWhenItsRequestIsDone() {
    Answer accepted = ask("CreateResource", "Channel", "DesiredState", "{" + CHANNEL + "}");

    assertThat(accepted.json().at("/ProgressEvent/OperationStatus").asText())
        .isEqualTo("IN_PROGRESS");
    assertThat(accepted.json().at("/ProgressEvent/Identifier").isMissingNode()).isTrue();
    JsonNode done = done(accepted);
    assertThat(done.get("Identifier").asText()).isEqualTo(ARN);
    assertThat(properties("Channel", ARN).get("InputType").asText()).isEqualTo("HLS");
    assertThat(properties("Channel", ARN).at("/IngestEndpointUrls/1").asText())
        .matches(
            "https://\\w+-2\\.ingest\\.\\w+\\.mediapackagev2\\.eu-west-1\\.amazonaws\\.com"
                + "/in/v1/g/2/c/index");
  }

  @Test
  void theApiKnowsTheChannelThatCloudControlMade() {
    create("Channel", CHANNEL);

    Answer channel = packaging.rest("GET", "/channelGroup/g/channel/c", "");

    assertThat(channel.status()).isEqualTo(200);
    assertThat(channel.json().at("/IngestEndpoints/1/Url"))
        .isEqualTo(properties("Channel", ARN).at("/IngestEndpointUrls/1"));
    create(
        "OriginEndpoint",
        ENDPOINT
            + ", 'HlsManifests': [{'ManifestName': 'index'}],"
            + " 'DashManifests': [{'ManifestName': 'dash', 'MinUpdatePeriodSeconds': 6}]");
    Answer endpoint = packaging.rest("GET", "/channelGroup/g/channel/c/originEndpoint/e", "");
    assertThat(endpoint.status()).isEqualTo(200);
    assertThat(endpoint.json().at("/HlsManifests/0/Url").asText()).endsWith("/g/c/e/index.m3u8");
    assertThat(endpoint.json().at("/DashManifests/0/Url").asText()).endsWith("/g/c/e/dash.mpd");
    Answer listed = packaging.rest("GET", "/channelGroup/g/channel/c/originEndpoint", "");
    assertThat(listed.json().at("/Items/0/OriginEndpointName").asText()).isEqualTo("e");
  }

  @Test
  void theHierarchyIsDeletedFromBelow() {
    create("Channel", CHANNEL);
    create("OriginEndpoint", ENDPOINT);

    assertThat(done(remove("Channel", ARN)).get("ErrorCode").asText())
        .isEqualTo("ResourceConflict");
    assertThat(packaging.rest("DELETE", "/channelGroup/g", "").status()).isEqualTo(409);
    assertThat(status(remove("OriginEndpoint", ARN + "/originEndpoint/e"))).isEqualTo("SUCCESS");
    assertThat(status(remove("Channel", ARN))).isEqualTo("SUCCESS");
    assertThat(packaging.rest("DELETE", "/channelGroup/g", "").status()).isEqualTo(200);
    assertThat(sandbox.resources()).isEmpty();
  }

  @Test
  void aGroupHasTenChannels() {
    for (int i = 0; i < 10; i++) {
      create("Channel", "'ChannelGroupName': 'g', 'ChannelName': 'c" + i + "'");
    }

    JsonNode eleventh = done(ask("CreateResource", "Channel", "DesiredState", "{" + CHANNEL + "}"));

    assertThat(eleventh.get("ErrorCode").asText()).isEqualTo("ServiceLimitExceeded");
  }

  @Test
  void anAccountHasThreeGroups() {
    group("h");
    group("i");

    Answer fourth = group("j");

    assertThat(fourth.status()).isEqualTo(402);
    assertThat(fourth.error()).isEqualTo("ServiceQuotaExceededException");
  }

  @Test
  void quotasCanBeOthersThanTheDefaults() {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withTransition(Duration.ofMillis(20))
            .withQuotas(new PackagingQuotas(1, 1, 1));
    try (Sandbox small = Sandbox.start(options)) {
      AwsClient client = new AwsClient(small, "mediapackagev2");

      Answer first = client.rest("POST", "/channelGroup", "{'ChannelGroupName': 'g'}");
      Answer second = client.rest("POST", "/channelGroup", "{'ChannelGroupName': 'h'}");

      assertThat(first.status()).isEqualTo(200);
      assertThat(second.error()).isEqualTo("ServiceQuotaExceededException");
    }
  }

  @Test
  void whatTheSchemaForbidsIsRefusedAtOnce() {
    Answer answer =
        ask("CreateResource", "Channel", "DesiredState", "{" + CHANNEL + ", 'Colour': 'red'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("ValidationException");
    assertThat(answer.body()).contains("extraneous key [Colour] is not permitted");
  }

  @Test
  void namesCantBeChanged() {
    create("Channel", CHANNEL);

    Answer answer =
        update("Channel", ARN, "[{'op': 'replace', 'path': '/ChannelName', 'value': 'd'}]");

    assertThat(answer.error()).isEqualTo("NotUpdatableException");
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    create("Channel", CHANNEL + ", 'Description': 'one'");

    assertThat(
            status(
                update(
                    "Channel", ARN, "[{'op': 'replace', 'path': '/Description', 'value': 'two'}]")))
        .isEqualTo("SUCCESS");

    assertThat(properties("Channel", ARN).get("Description").asText()).isEqualTo("two");
  }

  @Test
  void theContainerTypeIsImmutableThoughTheSchemaDoesNotSaySo() {
    create("Channel", CHANNEL);
    create("OriginEndpoint", ENDPOINT);

    Answer answer =
        update(
            "OriginEndpoint",
            ARN + "/originEndpoint/e",
            "[{'op': 'replace', 'path': '/ContainerType', 'value': 'TS'}]");

    assertThat(done(answer).get("ErrorCode").asText()).isEqualTo("InvalidRequest");
  }

  @Test
  void anEndpointHasUrlsAndKeepsToTheRulesOfItsContainer() {
    create("Channel", CHANNEL);
    create("OriginEndpoint", ENDPOINT + ", 'HlsManifests': [{'ManifestName': 'index'}]");

    assertThat(
            properties("OriginEndpoint", ARN + "/originEndpoint/e")
                .at("/HlsManifests/0/Url")
                .asText())
        .endsWith(".mediapackagev2.eu-west-1.amazonaws.com/out/v1/g/c/e/index.m3u8");
    for (String wrong :
        new String[] {
          "'ContainerType': 'TS', 'DashManifests': [{'ManifestName': 'a'}]",
          "'ContainerType': 'CMAF', 'HlsManifests': [{'ManifestName': 'a_b'}]",
          "'ContainerType': 'CMAF', 'HlsManifests': [{'ManifestName': 'a'}],"
              + " 'LowLatencyHlsManifests': [{'ManifestName': 'a'}]",
          "'ContainerType': 'CMAF',"
              + " 'HlsManifests': [{'ManifestName': 'a', 'ManifestWindowSeconds': 20}]",
          "'ContainerType': 'CMAF', 'HlsManifests': [{'ManifestName': 'a',"
              + " 'ScteHls': {'AdMarkerHls': 'SCTE35_ENHANCED'}}]",
          "'ContainerType': 'TS', 'HlsManifests': [{'ManifestName': 'a',"
              + " 'ScteHls': {'AdMarkerHls': 'DATERANGE'}}]",
          "'ContainerType': 'CMAF', 'DashManifests': [{'ManifestName': 'a'}]",
          "'ContainerType': 'CMAF',"
              + " 'DashManifests': [{'ManifestName': 'a', 'MinUpdatePeriodSeconds': 5}]",
          "'ContainerType': 'CMAF', 'DashManifests': [{'ManifestName': 'a',"
              + " 'MinUpdatePeriodSeconds': 6, 'UtcTiming': {'TimingMode': 'HTTP_ISO'}}]",
          "'ContainerType': 'CMAF', 'DashManifests': [{'ManifestName': 'a', 'MinUpdatePeriodSeconds':"
              + " 6, 'UtcTiming': {'TimingMode': 'UTC_DIRECT', 'TimingSource': 'https://t.example'}}]"
        }) {
      Answer answer =
          ask(
              "CreateResource",
              "OriginEndpoint",
              "DesiredState",
              "{" + CHANNEL + ", 'OriginEndpointName': 'f', " + wrong + "}");
      assertThat(done(answer).path("ErrorCode").asText()).as(wrong).isEqualTo("InvalidRequest");
    }
  }

  @Test
  void aPolicyNamesExactlyItsChannelAndPrincipalsThatExist() {
    create("Channel", CHANNEL);
    String statement =
        "'Effect': 'Allow', 'Action': 'mediapackagev2:PutObject', 'Principal': {'AWS': '*'}";

    assertThat(
            done(policy(statement + ", 'Resource': '" + ARN + "*'")).get("StatusMessage").asText())
        .contains("has to be " + ARN);
    assertThat(
            done(policy(
                    statement.replace("'*'", "'arn:aws:iam::123456789012:role/nobody'")
                        + ", 'Resource': '"
                        + ARN
                        + "'"))
                .get("StatusMessage")
                .asText())
        .contains("does not exist");
    assertThat(status(policy(statement + ", 'Resource': '" + ARN + "'"))).isEqualTo("SUCCESS");
    assertThat(properties("ChannelPolicy", "g|c").at("/Policy/Statement/0/Resource").asText())
        .isEqualTo(ARN);
  }

  @Test
  void aRequestSentTwiceIsDoneOnce() {
    String body =
        "{'TypeName': 'AWS::MediaPackageV2::Channel', 'ClientToken': 't', 'DesiredState': "
            + quoted("{" + CHANNEL + "}")
            + "}";

    Answer first = cloudControl.rpc("CloudApiService.CreateResource", body);
    Answer second = cloudControl.rpc("CloudApiService.CreateResource", body);

    assertThat(second.json().at("/ProgressEvent/RequestToken"))
        .isEqualTo(first.json().at("/ProgressEvent/RequestToken"));
  }

  @Test
  void aDeletionSentTwiceIsAnsweredTwice() {
    create("Channel", CHANNEL);
    String body =
        "{'TypeName': 'AWS::MediaPackageV2::Channel', 'ClientToken': 'd', 'Identifier': '%s'}"
            .formatted(ARN);

    Answer first = cloudControl.rpc("CloudApiService.DeleteResource", body);
    assertThat(done(first).get("OperationStatus").asText()).isEqualTo("SUCCESS");
    Answer second = cloudControl.rpc("CloudApiService.DeleteResource", body);

    assertThat(second.json().at("/ProgressEvent/RequestToken"))
        .isEqualTo(first.json().at("/ProgressEvent/RequestToken"));
  }

  @Test
  void aTokenIsOfOneRequest() {
    create("Channel", CHANNEL);
    String body = "{'TypeName': 'AWS::MediaPackageV2::Channel', 'ClientToken': 'd', %s}";
    cloudControl.rpc(
        "CloudApiService.UpdateResource",
        body.formatted(
            "'Identifier': '%s', 'PatchDocument': %s"
                .formatted(
                    ARN, quoted("[{'op': 'add', 'path': '/Description', 'value': 'two'}]"))));

    Answer other =
        cloudControl.rpc(
            "CloudApiService.DeleteResource", body.formatted("'Identifier': '" + ARN + "'"));

    assertThat(other.error()).isEqualTo("ClientTokenConflictException");
  }

  @Test
  void anUpdateCanFailHalfWay() {
    create("Channel", CHANNEL + ", 'Description': 'one'");
    sandbox
        .faults()
        .add(
            Fault.error("InternalServerException", 500, "broken")
                .in("mediapackagev2", "UpdateChannel"));

    Answer accepted =
        update("Channel", ARN, "[{'op': 'replace', 'path': '/Description', 'value': 'two'}]");

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(done(accepted).get("ErrorCode").asText()).isEqualTo("ServiceInternalError");
    assertThat(properties("Channel", ARN).get("Description").asText()).isEqualTo("one");
  }

  private Answer group(String name) {
    return packaging.rest("POST", "/channelGroup", "{'ChannelGroupName': '" + name + "'}");
  }

  private void create(String type, String properties) {
    Answer answer = ask("CreateResource", type, "DesiredState", "{" + properties + "}");
    assertThat(status(answer)).as(answer.body()).isEqualTo("SUCCESS");
  }

  private Answer policy(String statement) {
    return ask(
        "CreateResource",
        "ChannelPolicy",
        "DesiredState",
        "{" + CHANNEL + ", 'Policy': {'Statement': [{" + statement + "}]}}");
  }

  private Answer update(String type, String identifier, String patch) {
    return cloudControl.rpc(
        "CloudApiService.UpdateResource",
        "{'TypeName': 'AWS::MediaPackageV2::%s', 'Identifier': '%s', 'PatchDocument': %s}"
            .formatted(type, identifier, quoted(patch)));
  }

  private Answer remove(String type, String identifier) {
    return cloudControl.rpc(
        "CloudApiService.DeleteResource",
        "{'TypeName': 'AWS::MediaPackageV2::%s', 'Identifier': '%s'}".formatted(type, identifier));
  }

  private Answer ask(String operation, String type, String parameter, String json) {
    return cloudControl.rpc(
        "CloudApiService." + operation,
        "{'TypeName': 'AWS::MediaPackageV2::%s', '%s': %s}"
            .formatted(type, parameter, quoted(json)));
  }

  private static String quoted(String json) {
    return "\"" + json.replace("'", "\\\"") + "\"";
  }

  private String status(Answer accepted) {
    return done(accepted).get("OperationStatus").asText();
  }

  private JsonNode done(Answer accepted) {
    String token = accepted.json().at("/ProgressEvent/RequestToken").asText();
    JsonNode event;
    do {
      event =
          cloudControl
              .rpc("CloudApiService.GetResourceRequestStatus", "{'RequestToken': '" + token + "'}")
              .json()
              .get("ProgressEvent");
    } while (event.get("OperationStatus").asText().equals("IN_PROGRESS"));
    return event;
  }

  private JsonNode properties(String type, String identifier) {
    Answer answer =
        cloudControl.rpc(
            "CloudApiService.GetResource",
            "{'TypeName': 'AWS::MediaPackageV2::%s', 'Identifier': '%s'}"
                .formatted(type, identifier));
    try {
      return new ObjectMapper()
          .readTree(answer.json().at("/ResourceDescription/Properties").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
