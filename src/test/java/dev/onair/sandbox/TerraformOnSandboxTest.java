package dev.onair.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.RealTerraform;
import dev.onair.testing.RealTerraform.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Terraform with the real provider, against the sandbox. */
class TerraformOnSandboxTest {

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

  @TempDir private Path directory;
  private Workspace workspace;

  @BeforeEach
  void prepare() throws IOException {
    Files.copy(Path.of("src/test/resources/sandbox/channel/main.tf"), directory.resolve("main.tf"));
    workspace = RealTerraform.orSkip().workspace(directory, sandbox.environment());
    workspace.init().succeeded();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelIsAppliedChangedAndDestroyedWithoutARest() {
    workspace.apply().succeeded();

    assertThat(sandbox.resources().get("medialive/channel")).hasSize(1);
    assertThat(sandbox.calls().of("medialive", "StartChannel")).hasSize(1);

    sandbox.calls().clear();
    assertThat(workspace.apply().succeeded().output()).contains("No changes.");
    assertThat(sandbox.calls().writes()).isEmpty();

    workspace.apply("-var=bitrate=1800000", "-var=description=two").succeeded();
    assertThat(sandbox.calls().writes())
        .extracting(Call::operation)
        .containsSubsequence("UpdateResource", "StopChannel", "UpdateChannel", "StartChannel");
    workspace.plan("-var=bitrate=1800000", "-var=description=two").exited(0);

    workspace.destroy().succeeded();
    assertThat(sandbox.resources()).as("left behind; %s", sandbox.calls().writes()).isEmpty();
  }
}
