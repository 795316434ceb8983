package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.endtoend.DeployedFacts.Leaf;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What onair sends by default, held against what others deploy to AWS. */
class DeployedTest {

  @Test
  void everyDeviationFromWhatIsDeployedIsDecided(@TempDir Path root) {
    DeployedFacts deployed = DeployedFacts.read();
    Set<Leaf> needed = new TreeSet<>();

    Set<Leaf> deviations = deployed.deviations(sent(root), needed);

    assertThat(deviations)
        .as("neither in src/test/resources/deployed/references.txt nor in decisions.txt")
        .isEmpty();
    assertThat(deployed.decisions().keySet())
        .as("decisions that no request needs any longer")
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  /** The shared stack and a channel of the shortest file, by the real Terraform. */
  private static Set<Leaf> sent(Path root) {
    try (Deployment deployment = Deployment.in(root)) {
      deployment
          .project()
          .channel("main", ChannelTexts.of(InputType.URL_PULL, ChannelClass.STANDARD));
      deployment.synthesize();
      for (String stack : List.of("shared", "main")) {
        deployment.each(List.of(stack), Workspace::apply).values().forEach(Result::succeeded);
      }
      return SentLeaves.to(deployment.sandbox());
    }
  }
}
