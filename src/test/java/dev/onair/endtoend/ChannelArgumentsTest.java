package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.Call;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the real provider makes of an encoder channel's own arguments: which input is first, and the
 * log level. Where it stops doing what is tested here, onair can promise more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelArgumentsTest {

  private static final String LOGGED = "class = SINGLE_PIPELINE\nencoding.log-level = WARNING\n";

  private static final String FILE =
      "inputs.%s { type = MP4_FILE, sources = [\"s3ssl://bucket/%1$s.mp4\"] }\n";

  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path root) throws IOException {
    deployment = Deployment.in(root);
    StringBuilder many = new StringBuilder("class = SINGLE_PIPELINE\nstart = false\n");
    List.of("a", "b", "c", "d", "e", "f").forEach(name -> many.append(FILE.formatted(name)));
    deployment
        .project()
        .channel("many", many + "inputs.f.first = true\n")
        .channel(
            "pair",
            """
            class = SINGLE_PIPELINE
            inputs.backup { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
            inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"], failover.to = backup }
            """)
        .channel("logged", LOGGED + "start = false\n" + FILE.formatted("main"));
    deployment.synthesize().withStandInForTheSharedStack();
    deployment.each(deployment.channels(), Workspace::apply).values().forEach(Result::succeeded);
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  void theProviderSendsInputsInAnOrderOfItsOwn() {
    List<String> sent = new ArrayList<>();
    created("many")
        .get("inputAttachments")
        .forEach(attachment -> sent.add(attachment.get("inputAttachmentName").asText()));

    assertThat(sent).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
    assertThat(sent)
        .as("if it keeps the order now, the warning of \"inputs\" can go")
        .isNotEqualTo(List.of("f", "a", "b", "c", "d", "e"));
  }

  @Test
  void thePrimaryOfAPairIsOnAirFirstWhateverTheOrder() {
    String id = deployment.encoder("pair").get("id").asText();

    JsonNode running =
        deployment.client("medialive").rest("GET", "/prod/channels/" + id, "").json();

    assertThat(running.get("state").asText()).isEqualTo("RUNNING");
    assertThat(running.at("/pipelineDetails/0/activeInputAttachmentName").asText())
        .isEqualTo("main");
    assertThat(created("pair").findValuesAsText("inputPreference"))
        .containsExactly("PRIMARY_INPUT_PREFERRED");
  }

  @Test
  void theLogLevelComesWithTheSecondApplyWhichMayStartTheChannel() {
    assertThat(created("logged").has("logLevel")).isFalse();
    assertThat(deployment.encoder("logged").get("logLevel").asText()).isEqualTo("DISABLED");
    deployment.project().channel("logged", LOGGED + FILE.formatted("main"));
    deployment.synthesize();
    deployment.sandbox().calls().clear();

    deployment.stack("logged").apply().succeeded();

    assertThat(deployment.writes())
        .containsExactly("medialive:UpdateChannel", "medialive:StartChannel");
    assertThat(deployment.encoder("logged").get("logLevel").asText()).isEqualTo("WARNING");
    deployment.stack("logged").plan().exited(0);
  }

  private JsonNode created(String channel) {
    return deployment.sandbox().calls().of("medialive", "CreateChannel").stream()
        .filter(Call::succeeded)
        .map(Call::input)
        .filter(
            input -> input.get("name").asText().equals("onair_" + channel + "_MediaLiveChannel"))
        .findFirst()
        .orElseThrow();
  }
}
