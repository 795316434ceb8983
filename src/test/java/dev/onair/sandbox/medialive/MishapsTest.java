package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MishapsTest {

  private static final Alert NO_VIDEO = new Alert(1, "Video Not Detected", "No video on input.");

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(40)));
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);
  private String id;
  private String path;

  @BeforeEach
  void channel() {
    id = medialive.createdChannel(medialive.pullInput(2));
    path = "channels/" + id;
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void anAlertIsSetAndThenClearedAndToldForAWhile() {
    String alert = sandbox.mishaps().alert(id, NO_VIDEO);

    JsonNode set = alerts("SET").get(0);
    sandbox.mishaps().over(alert);

    assertThat(set.get("id").asText()).isEqualTo(alert);
    assertThat(set.get("pipelineId").asText()).isEqualTo("1");
    assertThat(set.get("alertType").asText()).isEqualTo("Video Not Detected");
    assertThat(set.has("clearedTimestamp")).isFalse();
    assertThat(alerts("SET")).isEmpty();
    assertThat(alerts("CLEARED").get(0).get("clearedTimestamp").asText()).isNotEmpty();
    assertThat(medialive.get(path + "/alerts").get("alerts")).hasSize(1);
  }

  @Test
  void aStopEndsAlerts() {
    start();
    sandbox.mishaps().alert(id, NO_VIDEO);

    medialive.post(path + "/stop", "");
    medialive.await(path, "IDLE");

    assertThat(alerts("SET")).isEmpty();
  }

  @Test
  void aStartCanComeToNothingOnce() {
    sandbox.mishaps().failingStart(id, new Alert(0, "Unable to Start", "No capacity."));

    medialive.post(path + "/start", "");
    medialive.await(path, "IDLE");

    assertThat(alerts("SET").get(0).get("message").asText()).isEqualTo("No capacity.");
    start();
    assertThat(alerts("SET")).isEmpty();
  }

  @Test
  void aPipelineThatIsRestartedDoesNotRunMeanwhile() {
    start();

    JsonNode restarting =
        medialive.post(path + "/restartChannelPipelines", "{'pipelineIds': ['PIPELINE_0']}").json();

    assertThat(restarting.get("state").asText()).isEqualTo("RUNNING");
    assertThat(restarting.get("pipelinesRunningCount").asInt()).isEqualTo(1);
    assertThat(restarting.at("/pipelineDetails/0/pipelineId").asText()).isEqualTo("1");
    assertThat(restarting.has("restarting")).isFalse();
    while (medialive.get(path).get("pipelinesRunningCount").asInt() < 2) {
      Thread.onSpinWait();
    }
  }

  @Test
  void bothAreRestartedWhereNobodySaysWhich() {
    start();

    assertThat(
            medialive
                .post(path + "/restartChannelPipelines", "{}")
                .json()
                .get("pipelinesRunningCount")
                .asInt())
        .isZero();
  }

  @Test
  void nothingIsRestartedThatDoesNotRun() {
    AwsClient.Answer answer = medialive.post(path + "/restartChannelPipelines", "{}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("is IDLE, and has to be RUNNING");
  }

  @Test
  void listsHavePages() {
    for (int i = 0; i < 5; i++) {
      sandbox.mishaps().alert(id, NO_VIDEO);
    }

    JsonNode first = medialive.get(path + "/alerts?maxResults=3");
    JsonNode second =
        medialive.get(path + "/alerts?maxResults=3&nextToken=" + first.get("nextToken").asText());

    assertThat(first.get("alerts")).hasSize(3);
    assertThat(second.get("alerts")).hasSize(2);
    assertThat(second.has("nextToken")).isFalse();
    assertThat(medialive.get("channels?nextToken=other").toString()).contains("is not one");
  }

  private void start() {
    medialive.post(path + "/start", "");
    medialive.await(path, "RUNNING");
  }

  private JsonNode alerts(String state) {
    return medialive.get(path + "/alerts?stateFilter=" + state).get("alerts");
  }
}
