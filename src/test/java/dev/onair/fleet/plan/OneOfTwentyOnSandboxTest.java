package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.Project;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.StackReview;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.operate.SdkEncoders;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.synthesis.Synthesis;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealTerraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet of which one file is edited: the others cost nothing. */
class OneOfTwentyOnSandboxTest {

  private static final String CHANNEL =
      "inputs.main { type = RTMP_PUSH, allow = [\"203.0.113.0/24\"] }\n";

  @TempDir private Path root;
  private final RealTerraform terraform = RealTerraform.orSkip();
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withRegion("us-east-1"));
  private ProjectFolder project;

  @BeforeEach
  void twentyChannelsAsApplyLeavesThem() throws Exception {
    project = ProjectFolder.in(root).shared("protect = false\n").outputsOfTheSharedStack();
    for (int i = 0; i < 20; i++) {
      project.channel("c" + i, CHANNEL);
    }
    Fleet fleet = fleet();
    fleet.runs().init(SharedSpec.STACK);
    PremisesNow now = new PremisesNow(fleet.folder(), fleet.runs().outputs(SharedSpec.STACK));
    for (String channel : fleet.channels()) {
      new PlanStore(fleet.folder()).applied(channel, now.of(channel));
    }
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void onlyItsStackAndTheSharedOneAreWorkedOn() throws Exception {
    project.channel("c7", CHANNEL + "class = SINGLE_PIPELINE\n");

    FleetReview review = new Planner(fleet(), new Unheard(), true).planChanged();

    assertThat(review.stacks()).extracting(StackReview::stack).containsExactly("shared", "c7");
    assertThat(review.unplanned()).isEqualTo(19);
    assertThat(names("cdktf.out/stacks")).hasSize(21);
    assertThat(names(".onair/plans")).containsExactly("c7", "shared");
    assertThat(names(".onair/logs"))
        .containsExactly("c7.plan.jsonl", "c7.plan.log", "shared.plan.jsonl", "shared.plan.log");
    assertThat(names("cdktf.out/stacks"))
        .filteredOn(
            stack -> Files.exists(root.resolve("cdktf.out/stacks/" + stack + "/.terraform")))
        .containsExactly("c7", "shared");
  }

  @Test
  void withoutAnEditNoneIs() throws Exception {
    FleetReview review = new Planner(fleet(), new Unheard(), true).planChanged();

    assertThat(review.unplanned()).isEqualTo(20);
    assertThat(names(".onair/logs")).containsExactly("shared.plan.jsonl", "shared.plan.log");
  }

  private Fleet fleet() throws IOException {
    FleetSpec spec = Project.load(root, Map.of()).fleet();
    FleetFolder folder = new FleetFolder(root);
    Synthesis.run(spec, root, folder.outdir(), (done, total, what) -> {});
    return Fleet.with(
        terraform.with(sandbox.environment()),
        spec,
        folder,
        () -> SdkEncoders.in(spec.shared().aws().region(), sandbox.environment()),
        2);
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static final class Unheard implements FleetListener {
    @Override
    public void begins(String what, int stacks) {}

    @Override
    public void done(String stack, String how) {}

    @Override
    public void notice(String text) {}
  }
}
