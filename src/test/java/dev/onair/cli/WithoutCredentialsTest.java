package dev.onair.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of its own, as the SDK looks for credentials where it will. */
class WithoutCredentialsTest {

  @TempDir private Path root;
  @TempDir private Path programs;

  @BeforeEach
  void aProjectAndATerraformThatMustNotBeAsked() throws IOException {
    ProjectFolder.in(root)
        .channel(
            "news",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = URL_PULL, sources = ["https://a.onair.dev/live.m3u8"] }
            """);
    Scripts.write(programs.resolve("terraform"), "touch '%s/asked'\nexit 1\n".formatted(programs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "apply", "destroy news --confirm news"})
  void oneLineSaysItAndNothingIsBegun(String command) throws Exception {
    try (OnairProcess onair =
        OnairProcess.start(
            root,
            Map.of(
                "PATH", programs + ":" + System.getenv("PATH"),
                "TF_CLI_CONFIG_FILE", "/dev/null",
                "HOME", root.toString(),
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_ACCESS_KEY_ID", "",
                "AWS_SECRET_ACCESS_KEY", "",
                "AWS_EC2_METADATA_DISABLED", "true"),
            command.split(" "))) {
      assertThat(onair.exitCode()).isEqualTo(1);
      assertThat(onair.await("onair: AWS can't be asked"))
          .isEqualTo(
              "onair: AWS can't be asked: no AWS credentials were found; give some: AWS_PROFILE, or"
                  + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, in the environment");
      assertThat(onair.said().lines().filter(line -> !line.isBlank())).hasSize(1);
    }
    assertThat(programs.resolve("asked")).doesNotExist();
  }
}
