package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole life of channels where AWS gives the easier answer to what is not known of it. {@link
 * EveryChannelTest} has it with the harder ones; here are the channels that differ most.
 */
class LenientAnswersTest {

  private static final String OTHER_PACKAGING =
      "packaging.endpoints.hls.manifests.index.window = 90s\n";

  @Test
  void channelsLiveWithTheEasierAnswers(@TempDir Path root) {
    try (Deployment deployment =
        Deployment.in(root, SandboxOptions.defaults().withAnswers(Answers.LENIENT))) {
      channels().forEach(deployment.project()::channel);
      deployment.synthesize().withStandInForTheSharedStack();
      applied(deployment);
      channels()
          .forEach((name, text) -> deployment.project().channel(name, text + OTHER_PACKAGING));
      deployment.synthesize();
      deployment.sandbox().calls().clear();

      assertThat(applied(deployment).values())
          .as("nothing else was left to do")
          .allSatisfy(
              result ->
                  assertThat(Changes.of(result))
                      .containsExactly(
                          "module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]: updated"));

      assertThat(deployment.writes()).containsOnly("cloudcontrolapi:UpdateResource");
      assertThat(deployment.each(deployment.channels(), Workspace::plan).values())
          .allSatisfy(result -> assertThat(result.succeeded().output()).contains("No changes."));
      deployment
          .each(deployment.channels(), Workspace::destroy)
          .values()
          .forEach(Result::succeeded);
      assertThat(deployment.resources()).isEmpty();
    }
  }

  private static Map<String, String> channels() {
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("everything", ChannelTexts.everything());
    channels.put("encoding", ChannelTexts.encoding());
    channels.put("flow", ChannelTexts.of(InputType.MEDIACONNECT, ChannelClass.SINGLE_PIPELINE));
    return channels;
  }

  private static Map<String, Result> applied(Deployment deployment) {
    Map<String, Result> results = deployment.each(deployment.channels(), Workspace::apply);
    results.values().forEach(Result::succeeded);
    return results;
  }
}
