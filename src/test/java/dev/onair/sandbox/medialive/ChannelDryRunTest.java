package dev.onair.sandbox.medialive;

import static dev.onair.sandbox.medialive.MediaLiveFixture.channel;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelDryRunTest {

  private static final String VIDEO = "'videoDescriptionName': 'v'";
  private static final String NO_VIDEO = "'videoDescriptionName': 'missing'";

  private Sandbox sandbox;
  private MediaLiveFixture medialive;

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelThatWouldBeMadeIsNotMade() {
    start(Answers.LENIENT);

    Answer answer = tried(channel("STANDARD", medialive.pullInput(2), VIDEO));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/channel/name").asText()).isEqualTo("c");
    assertThat(sandbox.resources()).doesNotContainKey("medialive/channel");
    assertThat(sandbox.calls().of("medialive", "CreateChannel").get(0).readOnly()).isTrue();
  }

  @Test
  void aRequestThatWasTriedIsStillMade() {
    start(Answers.STRICT);
    String request = channel("STANDARD", medialive.pullInput(2), VIDEO);

    Answer answer = tried(request);

    assertThat(answer.json().isEmpty()).isTrue();
    assertThat(medialive.post("channels", request).status()).isEqualTo(201);
    assertThat(sandbox.resources().get("medialive/channel")).hasSize(1);
  }

  @Test
  void whatWouldBeRefusedIsRefused() {
    start(Answers.STRICT);
    String request = channel("STANDARD", medialive.pullInput(2), NO_VIDEO);

    Answer answer = tried(request);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json()).isEqualTo(medialive.post("channels", request).json());
  }

  @Test
  void anUpdateThatIsTriedChangesNothing() {
    start(Answers.STRICT);
    String path = "channels/" + medialive.createdChannel(medialive.pullInput(2));
    JsonNode before = medialive.get(path);

    assertThat(medialive.put(path, "{'name': 'other', 'dryRun': true}").status()).isEqualTo(200);
    assertThat(medialive.put(path, "{'inputAttachments': [], 'dryRun': true}").status())
        .isEqualTo(422);
    assertThat(medialive.get(path)).isEqualTo(before);
  }

  @Test
  void aChannelThatRunsCanBeTriedOrNot() {
    start(Answers.LENIENT);
    Answer lenient = triedWhileItRuns();
    sandbox.close();
    start(Answers.STRICT);
    Answer strict = triedWhileItRuns();

    assertThat(lenient.status()).isEqualTo(200);
    assertThat(lenient.json().at("/channel/name").asText()).isEqualTo("other");
    assertThat(strict.status()).isEqualTo(409);
  }

  @Test
  void noOtherOperationHasDryRuns() {
    start(Answers.STRICT);

    assertThat(medialive.post("inputs", "{'name': 'a', 'dryRun': true}").status()).isEqualTo(400);
  }

  private Answer triedWhileItRuns() {
    String path = "channels/" + medialive.createdChannel(medialive.pullInput(2));
    medialive.post(path + "/start", "");
    medialive.await(path, "RUNNING");
    Answer answer = medialive.put(path, "{'name': 'other', 'dryRun': true}");
    assertThat(medialive.get(path).get("name").asText()).isEqualTo("c");
    assertThat(medialive.get(path).get("state").asText()).isEqualTo("RUNNING");
    return answer;
  }

  private Answer tried(String request) {
    return medialive.post("channels", request.replaceFirst("\\{", "{'dryRun': true, "));
  }

  private void start(Answers answers) {
    sandbox =
        Sandbox.start(
            SandboxOptions.defaults().withTransition(Duration.ofMillis(40)).withAnswers(answers));
    medialive = new MediaLiveFixture(sandbox);
  }
}
