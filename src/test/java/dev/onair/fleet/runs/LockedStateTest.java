package dev.onair.fleet.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.terraform.Terraform;
import dev.onair.testing.RealTerraform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A state that somebody else is at work on; with the real Terraform, and no provider but its own.
 */
class LockedStateTest {

  private static final String SLOW =
      """
      {"terraform": {"backend": {"local": {"path": "../../../terraform.news.tfstate"}}},
       "resource": {"terraform_data": {"slow": {
         "provisioner": [{"local-exec": {"command": "touch begun; sleep 60"}}]}}}}
      """;

  @TempDir private Path root;

  @Test
  void whoHoldsItIsSaidSinceWhenWhatForAndWhatToDo() throws Exception {
    Terraform terraform = RealTerraform.orSkip().with(Map.of());
    FleetFolder folder = new FleetFolder(root);
    Fleets.stack(folder, "news", SLOW);
    TerraformRuns runs =
        new TerraformRuns(
            terraform, folder, folder::stack, HiddenTexts.NONE, Duration.ofSeconds(1));
    runs.init("news");
    Path stack = folder.stack("news");
    Thread other = new Thread(() -> apply(terraform, stack), "other");
    other.start();
    while (Files.notExists(stack.resolve("begun"))) {
      assertThat(other.isAlive()).as("got to work").isTrue();
      Thread.sleep(50);
    }

    TerraformFailedException refused =
        catchThrowableOfType(
            TerraformFailedException.class,
            () -> runs.plan("news", folder.makePlan("news").resolve("plan.tfplan")));

    other.interrupt();
    assertThat(refused.saysThatTheStateIsLocked()).isTrue();
    assertThat(refused)
        .hasMessageContaining("Error acquiring the state lock")
        .hasMessageMatching("(?s).*Operation: +OperationTypeApply.*")
        .hasMessageMatching("(?s).*Who: +%s@.*".formatted(System.getProperty("user.name")))
        .hasMessageMatching("(?s).*Created: +20\\d\\d-.*")
        .hasMessageContaining("Somebody else is at work on it: wait until that run has ended.")
        .hasMessageContaining(
            "If the run that holds it was killed: terraform -chdir=%s force-unlock "
                .formatted(stack));
    other.join();
    assertThat(folder.state("news")).exists();
  }

  private static void apply(Terraform terraform, Path stack) {
    try {
      terraform.in(stack).run(List.of("apply", "-auto-approve", "-no-color"), line -> {});
    } catch (Exception e) {
      // Interrupted, in the end.
    }
  }
}
