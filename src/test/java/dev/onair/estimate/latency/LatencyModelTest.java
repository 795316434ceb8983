package dev.onair.estimate.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model against what AWS tells: 12 to 30 s with HLS, 5 to 10 s with LL-HLS. */
class LatencyModelTest {

  @TempDir private Path root;

  @Test
  void itAgreesWithWhatAwsTellsOfSuchChannels() {
    ProjectFolder.in(root)
        .channel("pushed", "inputs.main { type = RTP_PUSH, allow = [\"203.0.113.0/24\"] }\n");

    LatencyModel model = new LatencyModel(LatencyModel.USUAL_SEGMENT);

    assertThat(model.budgets(Project.load(root, Map.of()).fleet().channels().get(0)))
        .hasSize(5)
        .allSatisfy(
            budget ->
                assertThat(budget.total())
                    .isBetween(
                        Duration.ofSeconds(budget.manifest().startsWith("ll") ? 5 : 12),
                        Duration.ofSeconds(budget.manifest().startsWith("ll") ? 10 : 30)));
  }
}
