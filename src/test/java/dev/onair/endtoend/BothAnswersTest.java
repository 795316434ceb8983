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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole life of channels, with either answer where AWS's is not known. {@code EveryChannelTest}
 * has the channels of all types, in the strict world; here are those that differ most.
 */
class BothAnswersTest {

  private static final String OTHER_PACKAGING =
      "packaging.endpoints.hls.manifests.index.window = 90s\n";

  @ParameterizedTest
  @EnumSource
  void channelsLiveWithEitherAnswer(Answers answers, @TempDir Path root) {
    try (Deployment deployment =
        Deployment.in(root, SandboxOptions.defaults().withAnswers(answers))) {
      channels().forEach(deployment.project()::channel);
      deployment.synthesize().withStandInForTheSharedStack();

      applied(deployment);
      nothingIsLeftToDo(deployment);

      channels()
          .forEach((name, text) -> deployment.project().channel(name, text + OTHER_PACKAGING));
      deployment.synthesize();
      deployment.sandbox().calls().clear();
      applied(deployment);
      assertThat(deployment.writes()).contains("cloudcontrolapi:UpdateResource");
      nothingIsLeftToDo(deployment);

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
    channels.put("flow", ChannelTexts.of(InputType.MEDIACONNECT, ChannelClass.STANDARD));
    channels.put("pushed", ChannelTexts.of(InputType.RTMP_PUSH, ChannelClass.SINGLE_PIPELINE));
    return channels;
  }

  private static void applied(Deployment deployment) {
    deployment.each(deployment.channels(), Workspace::apply).values().forEach(Result::succeeded);
  }

  private static void nothingIsLeftToDo(Deployment deployment) {
    assertThat(deployment.each(deployment.channels(), Workspace::plan).values())
        .allSatisfy(result -> assertThat(result.succeeded().output()).contains("No changes."));
  }
}
