package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A role, and short words for what the MediaLive tests do all the time. */
public final class MediaLiveFixture {

  public static final String ROLE = "arn:aws:iam::123456789012:role/encoder";

  private final AwsClient medialive;
  private final AwsClient iam;
  private int roles;

  public MediaLiveFixture(Sandbox sandbox) {
    medialive = new AwsClient(sandbox, "medialive");
    iam = new AwsClient(sandbox, "iam");
    createRole("encoder", "");
  }

  /** The ARN of a further role that trusts MediaLive under conditions. */
  String role(String conditions) {
    roles++;
    String name = "role" + roles;
    createRole(name, ",'Condition':{" + conditions + "}");
    return ROLE.replace("encoder", name);
  }

  /** Lets a role do something. */
  void allow(String role, String actions, String resource) {
    String policy =
        "{'Statement':{'Effect':'Allow','Action':[%s],'Resource':['%s']}}"
            .formatted(actions, resource);
    assertThat(
            iam.query(
                    "Action=PutRolePolicy&PolicyName=a&RoleName=%s&PolicyDocument=%s"
                        .formatted(role.replaceFirst(".*/", ""), encoded(policy)))
                .status())
        .isEqualTo(200);
  }

  private void createRole(String name, String conditions) {
    String trust =
        "{'Statement':{'Effect':'Allow','Action':'sts:AssumeRole',"
            + "'Principal':{'Service':'medialive.amazonaws.com'}"
            + conditions
            + "}}";
    iam.query(
        "Action=CreateRole&RoleName=%s&AssumeRolePolicyDocument=%s"
            .formatted(name, encoded(trust)));
  }

  private static String encoded(String json) {
    return URLEncoder.encode(json.replace('\'', '"'), StandardCharsets.UTF_8);
  }

  public AwsClient.Answer post(String path, String body) {
    return medialive.rest("POST", "/prod/" + path, body);
  }

  AwsClient.Answer put(String path, String body) {
    return medialive.rest("PUT", "/prod/" + path, body);
  }

  AwsClient.Answer delete(String path) {
    return medialive.rest("DELETE", "/prod/" + path, "");
  }

  public JsonNode get(String path) {
    return medialive.rest("GET", "/prod/" + path, "").json();
  }

  public String pullInput(int sources) {
    String source = "{'url': 'https://a.example/live.m3u8'}";
    return post(
            "inputs",
            "{'name': 'a', 'type': 'URL_PULL', 'sources': ["
                + (sources == 2 ? source + ", " + source : source)
                + "]}")
        .json()
        .at("/input/id")
        .asText();
  }

  /** A channel of one input, and what else a test wants in its encoder settings' one output. */
  static String channel(String channelClass, String input, String output) {
    String url = "{'url': 'https://b.example/index'}";
    return """
        {'name': 'c', 'channelClass': '%s', 'roleArn': '%s', 'requestId': 'request-%s',
         'inputAttachments': [{'inputAttachmentName': 'a', 'inputId': '%s'}],
         'destinations': [{'id': 'd', 'settings': [%s]}],
         'encoderSettings': {
           'timecodeConfig': {'source': 'SYSTEMCLOCK'}, 'audioDescriptions': [],
           'videoDescriptions': [{'name': 'v'}],
           'outputGroups': [{
             'outputGroupSettings': {
               'hlsGroupSettings': {'destination': {'destinationRefId': 'd'}}},
             'outputs': [{
               'outputSettings': {'hlsOutputSettings': {'hlsSettings': {}}}, %s}]}]}}"""
        .formatted(
            channelClass,
            ROLE,
            input,
            input,
            channelClass.equals("STANDARD") ? url + ", " + url : url,
            output);
  }

  String createdChannel(String input) {
    String id =
        post("channels", channel("STANDARD", input, "'videoDescriptionName': 'v'"))
            .json()
            .at("/channel/id")
            .asText();
    await("channels/" + id, "IDLE");
    return id;
  }

  /** Waits until something is in a state. */
  void await(String path, String state) {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!get(path).path("state").asText().equals(state)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError(path + " is " + get(path).path("state"));
      }
      Thread.onSpinWait();
    }
  }
}
