package dev.onair.fleet.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.plan.Premises;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

  private static final String EMPTY = "{ \"version\": 4, \"resources\": [] }";
  private static final String FULL =
      "{ \"version\": 4, \"resources\": [ { \"mode\": \"managed\" } ] }";
  private static final String DATA = FULL.replace("managed", "data");

  @TempDir private Path root;
  private ProjectFolder project;
  private FleetFolder folder;

  @BeforeEach
  void aFleetOfOne() {
    project = ProjectFolder.in(root).channel("news", Fleets.PULL);
    folder = new FleetFolder(root);
  }

  @Test
  void localStatesWithResourcesAndNoFileAreOrphans() throws IOException {
    Fleets.write(folder.state("shared"), FULL);
    Fleets.write(folder.state("news"), FULL);
    Fleets.write(folder.state("gone"), FULL);
    Fleets.write(folder.state("destroyed"), EMPTY);
    Fleets.write(folder.state("only-data"), DATA);

    assertThat(Orphans.local(folder, Fleets.spec(project))).containsExactly("gone");
  }

  @Test
  void aStateThatCannotBeReadIsNotTakenForNone() {
    Fleets.write(folder.state("gone"), "<<<<<<< HEAD");

    assertThatThrownBy(() -> Orphans.local(folder, Fleets.spec(project)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("terraform.gone.tfstate is no state of Terraform's");
  }

  @Test
  void withARemoteStateTheNotesOfWhatWasAppliedTell() throws IOException {
    project.shared("state { backend = s3, bucket = fleet-state }");
    PlanStore store = new PlanStore(folder);
    Premises premises = new Premises("f", Fleets.json("{}"), "");
    for (String stack : List.of("shared", "news", "gone", "destroyed")) {
      store.applied(stack, premises);
    }
    store.forget("destroyed");

    assertThat(Orphans.local(folder, Fleets.spec(project))).containsExactly("gone");
  }

  @Test
  void anEncoderChannelBelongsToTheFleetAndChannelThatItsTagsName() {
    FleetSpec fleet = Fleets.spec(project);
    List<Encoder> encoders =
        List.of(
            encoder("1", Map.of("onair:workflow", "onair", "onair:channel", "gone")),
            encoder("2", Map.of("onair:workflow", "another", "onair:channel", "news")),
            encoder("3", Map.of("onair:workflow", "onair")),
            encoder("4", Map.of()));

    assertThat(EncoderStates.byChannel(encoders, fleet)).containsOnlyKeys("gone");
  }

  private static Encoder encoder(String id, Map<String, String> tags) {
    return new Encoder(id, "any", State.RUNNING, tags);
  }
}
