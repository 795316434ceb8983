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
    workspace.plan().exited(0);

    sandbox.calls().clear();
    workspace.apply().succeeded();
    assertThat(sandbox.calls().writes()).isEmpty();

    workspace.apply("-var=bitrate=1800000", "-var=description=two").succeeded();
    assertThat(sandbox.calls().writes())
        .extracting(Call::operation)
        .containsSubsequence("UpdateResource", "StopChannel", "UpdateChannel", "StartChannel");
    workspace.plan("-var=bitrate=1800000", "-var=description=two").exited(0);

    workspace.destroy().succeeded();
    assertThat(sandbox.resources()).as("left behind; %s", sandbox.calls().writes()).isEmpty();
  }

  @Test
  void everyWriteThrottledErrorsAndLostAnswersAreSurvived() {
    sandbox.faults().add(Fault.throttle().writes().eachRequestOnce());
    sandbox.faults().add(Fault.internalError().rate(0.1));
    sandbox.faults().add(Fault.dropAfter().in("medialive", "CreateChannel").nth(2));
    sandbox.faults().add(Fault.dropAfter().in("medialive", "CreateInput").nth(2));
    sandbox.faults().add(Fault.dropAfter().in("cloudcontrolapi", "CreateResource").nth(4));

    workspace.apply().succeeded();

    assertThat(sandbox.calls().all())
        .extracting(call -> call.outcome().error().orElse(""))
        .contains("TooManyRequestsException", "InternalServerError", "dropped");
    assertThat(sandbox.resources().get("medialive/channel")).hasSize(1);
    assertThat(sandbox.resources().get("medialive/input")).hasSize(1);
    sandbox.faults().clear();
    workspace.plan().exited(0);
    workspace.destroy().succeeded();
    assertThat(sandbox.resources()).isEmpty();
  }
}
