package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.medialive.MediaLiveFixture.channel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {

  private static final String VIDEO = "'videoDescriptionName': 'v'";

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(40)));
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelGoesThroughItsStates() {
    Answer created = medialive.post("channels", channel("STANDARD", medialive.pullInput(2), VIDEO));
    String path = "channels/" + created.json().at("/channel/id").asText();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().at("/channel/state").asText()).isEqualTo("CREATING");
    medialive.await(path, "IDLE");
    assertThat(medialive.post(path + "/start", "").json().get("state").asText())
        .isEqualTo("STARTING");
    medialive.await(path, "RUNNING");
    assertThat(medialive.get(path).get("pipelinesRunningCount").asInt()).isEqualTo(2);
    assertThat(medialive.post(path + "/stop", "").json().get("state").asText())
        .isEqualTo("STOPPING");
    medialive.await(path, "IDLE");
    assertThat(medialive.delete(path).json().get("state").asText()).isEqualTo("DELETING");
    medialive.await(path, "DELETED");
    assertThat(sandbox.resources()).doesNotContainKey("medialive/channel");
  }

  @Test
  void nothingButAStopIsAllowedWhileItRuns() {
    String path = "channels/" + medialive.createdChannel(medialive.pullInput(2));
    medialive.post(path + "/start", "");
    medialive.await(path, "RUNNING");

    Answer update = medialive.put(path, "{'name': 'other'}");
    Answer start = medialive.post(path + "/start", "");
    Answer delete = medialive.delete(path);

    assertThat(update.status()).isEqualTo(409);
    assertThat(update.error()).isEqualTo("ConflictException");
    assertThat(update.json().get("message").asText()).contains("is RUNNING");
    assertThat(start.status()).isEqualTo(409);
    assertThat(delete.status()).isEqualTo(409);
  }

  @Test
  void anUpdateKeepsWhatItDoesNotName() {
    String path = "channels/" + medialive.createdChannel(medialive.pullInput(2));

    medialive.put(path, "{'name': 'other'}");
    medialive.await(path, "IDLE");

    assertThat(medialive.get(path).get("name").asText()).isEqualTo("other");
    assertThat(medialive.get(path).at("/destinations/0/id").asText()).isEqualTo("d");
  }

  @Test
  void aStandardChannelNeedsStandardInputsAndTwoDestinations() {
    String single = medialive.pullInput(1);

    Answer input = medialive.post("channels", channel("STANDARD", single, VIDEO));
    Answer destination =
        medialive.post(
            "channels",
            channel("SINGLE_PIPELINE", single, VIDEO).replace("SINGLE_PIPELINE", "STANDARD"));

    assertThat(input.status()).isEqualTo(422);
    assertThat(input.json().at("/validationErrors/0/errorMessage").asText())
        .contains("needs STANDARD inputs");
    assertThat(destination.body()).contains("1 destinations; a channel of this class needs 2");
  }

  @Test
  void flowsAndLinkDevicesCountAsPushed() {
    Answer answer =
        medialive.post(
            "channels", withMore(channel("STANDARD", device(), VIDEO), "", device(), device()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("3 push inputs; at most 2 are allowed");
  }

  @Test
  void onlyPushedInputsFailOverAndLinkDevicesDoNot() {
    String pulled = medialive.pullInput(2);
    String device = device();

    Answer answer =
        medialive.post(
            "channels",
            withMore(
                channel("STANDARD", pulled, VIDEO),
                ", 'automaticInputFailoverSettings': {'secondaryInputId': '" + device + "'}",
                device));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Input " + pulled + " is URL_PULL, which does not fail over")
        .contains("Input " + device + " is INPUT_DEVICE, which does not fail over");
  }

  @Test
  void whatIsReferredToHasToBeThere() {
    String input = medialive.pullInput(2);

    Answer answer =
        medialive.post(
            "channels",
            channel("STANDARD", input, "'videoDescriptionName': 'w'")
                .replace("'destinationRefId': 'd'", "'destinationRefId': 'e'"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("validationErrors")).hasSize(3);
    assertThat(answer.body())
        .contains("\\\"w\\\" does not exist; there are [v]")
        .contains("Video description \\\"v\\\" is not referenced by any output");
  }

  @Test
  void whatIsDescribedHasToBeInAnOutput() {
    String body =
        channel("STANDARD", medialive.pullInput(2), VIDEO)
            .replace(
                "'audioDescriptions': []",
                "'audioDescriptions': [{'name': 'a', 'audioSelectorName': 'default'}]");

    Answer answer = medialive.post("channels", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/validationErrors/0/elementPath").asText())
        .isEqualTo("/encoderSettings/audioDescriptions/0");
    assertThat(answer.json().at("/validationErrors/0/errorMessage").asText())
        .isEqualTo("Audio description \"a\" is not referenced by any output");
  }

  @Test
  void segmentsAreKeptForLongerThanTheyAreListed() {
    String body =
        channel("STANDARD", medialive.pullInput(2), VIDEO)
            .replace(
                "'hlsGroupSettings': {",
                "'hlsGroupSettings': {'indexNSegments': 10, 'keepSegments': 10, ");

    Answer answer = medialive.post("channels", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("must be smaller than keepSegments");
  }

  @Test
  void baselineHasNoCabac() {
    String body =
        channel("STANDARD", medialive.pullInput(2), VIDEO)
            .replace(
                "{'name': 'v'}",
                "{'name': 'v', 'codecSettings': {'h264Settings': {'profile': 'BASELINE',"
                    + " 'entropyEncoding': 'CABAC'}}}");

    Answer answer = medialive.post("channels", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("CABAC must be in Main or High profile");
  }

  @Test
  void whatTheModelForbidsIsABadRequest() {
    String body =
        channel("STANDARD", medialive.pullInput(2), VIDEO).replace("SYSTEMCLOCK", "SUNDIAL");

    Answer answer = medialive.post("channels", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("encoderSettings.timecodeConfig.source")
        .contains("allowed: EMBEDDED, SYSTEMCLOCK, ZEROBASED");
  }

  @Test
  void aRoleThatMediaLiveCantAssumeIsRefusedInTheWordsThatTheProviderKnows() {
    String body =
        channel("STANDARD", medialive.pullInput(2), VIDEO).replace("role/encoder", "role/nobody");

    assertThat(medialive.post("channels", body).body())
        .contains("Please make sure the role exists and medialive.amazonaws.com is a trusted");
  }

  @Test
  void aRepeatedRequestDoesNotMakeASecondChannel() {
    String body = channel("STANDARD", medialive.pullInput(2), VIDEO);

    String first = medialive.post("channels", body).json().at("/channel/id").asText();
    String second = medialive.post("channels", body).json().at("/channel/id").asText();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void tooManyRequestsAre429() {
    sandbox.faults().add(Fault.throttle().in("medialive", "ListChannels"));

    Answer answer = new AwsClient(sandbox, "medialive").rest("GET", "/prod/channels", "");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.error()).isEqualTo("TooManyRequestsException");
  }

  @Test
  void whatIsNotEmulatedIsNamed() {
    assertThat(medialive.post("multiplexes", "{}").body())
        .contains("does not emulate medialive:CreateMultiplex");
  }

  private String device() {
    return medialive
        .post(
            "inputs",
            "{'name': 'd', 'type': 'INPUT_DEVICE', 'inputDevices': [{'id': 'hd-1'}, {'id': 'hd-2'}]}")
        .json()
        .at("/input/id")
        .asText();
  }

  /** A channel with more settings of its first input, and more inputs. */
  private static String withMore(String channel, String settings, String... inputs) {
    StringBuilder more = new StringBuilder(settings);
    for (int i = 0; i < inputs.length; i++) {
      more.append("}, {'inputAttachmentName': 'more-%d', 'inputId': '%s'".formatted(i, inputs[i]));
    }
    return channel.replaceFirst("'\\}\\],", "'" + more + "}],");
  }

  @Test
  void aChannelBeginsWithTheFirstAttachmentAndAPairWithItsPrimary() {
    String one = pushInput();
    String two = pushInput();
    String file =
        medialive
            .post(
                "inputs",
                "{'type': 'MP4_FILE', 'sources': [{'url': 's3ssl://a/b.mp4'}, {'url': 's3ssl://a/c.mp4'}]}")
            .json()
            .at("/input/id")
            .asText();
    String primary =
        "{'inputAttachmentName': 'primary', 'inputId': '%s', 'automaticInputFailoverSettings': {'secondaryInputId': '%s'}}"
            .formatted(two, one);
    String secondary = "{'inputAttachmentName': 'secondary', 'inputId': '%s'}".formatted(one);
    String other = "{'inputAttachmentName': 'other', 'inputId': '%s'}".formatted(file);

    assertThat(onAir(secondary + ", " + primary)).isEqualTo("primary");
    assertThat(onAir(other + ", " + secondary + ", " + primary)).isEqualTo("other");
  }

  @Test
  void aRoleMayBeLimitedToTheAccountsOwnChannels() {
    String own =
        "'ArnLike': {'aws:SourceArn': 'arn:aws:medialive:eu-west-1:123456789012:channel:*'}";
    String inputs =
        "'ArnLike': {'aws:SourceArn': 'arn:aws:medialive:eu-west-1:123456789012:input:*'}";

    assertThat(withRole(medialive.role(own)).status()).isEqualTo(201);
    assertThat(withRole(medialive.role(inputs)).body()).contains("can't be assumed");
  }

  @Test
  void aFailoverPairIsOfOneTypeWhereTheSandboxIsStrict() {
    String rtp = pushInput();
    String udp =
        medialive
            .post(
                "inputs", "{'type': 'UDP_PUSH', 'inputSecurityGroups': ['%s']}".formatted(group()))
            .json()
            .at("/input/id")
            .asText();
    String attachments =
        "{'inputAttachmentName': 'a', 'inputId': '%s', 'automaticInputFailoverSettings': {'secondaryInputId': '%s'}}, {'inputAttachmentName': 'b', 'inputId': '%s'}"
            .formatted(rtp, udp, udp);

    assertThat(withAttachments(attachments).body())
        .contains("A failover pair of RTP_PUSH and UDP_PUSH, which differ");
  }

  @Test
  void twentyAudioSelectorsAreEnough() {
    String selectors =
        IntStream.rangeClosed(1, 21)
            .mapToObj("{'name': 'a%d'}"::formatted)
            .collect(Collectors.joining(", "));
    String attachment =
        "{'inputAttachmentName': 'a', 'inputId': '%s', 'inputSettings': {'audioSelectors': [%s]}}"
            .formatted(medialive.pullInput(2), selectors);

    assertThat(withAttachments(attachment).body())
        .contains("21 audio selectors; at most 20 are allowed");
  }

  private Answer withRole(String role) {
    String wanted = channel("STANDARD", medialive.pullInput(2), VIDEO);
    return medialive.post("channels", wanted.replace(MediaLiveFixture.ROLE, role));
  }

  private Answer withAttachments(String attachments) {
    return medialive.post(
        "channels",
        channel("STANDARD", "x", VIDEO)
            .replace("{'inputAttachmentName': 'a', 'inputId': 'x'}", attachments)
            .replace("request-x", "request-" + attachments.hashCode()));
  }

  /** Which attachment a channel of these begins with. */
  private String onAir(String attachments) {
    String path = "channels/" + withAttachments(attachments).json().at("/channel/id").asText();
    medialive.await(path, "IDLE");
    medialive.post(path + "/start", "");
    medialive.await(path, "RUNNING");
    return medialive.get(path).at("/pipelineDetails/0/activeInputAttachmentName").asText();
  }

  private String pushInput() {
    return medialive
        .post("inputs", "{'type': 'RTP_PUSH', 'inputSecurityGroups': ['%s']}".formatted(group()))
        .json()
        .at("/input/id")
        .asText();
  }

  private String group() {
    return medialive
        .post("inputSecurityGroups", "{'whitelistRules': [{'cidr': '192.0.2.0/24'}]}")
        .json()
        .at("/securityGroup/id")
        .asText();
  }
}
