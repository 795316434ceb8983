package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.fleet.twins.Heard;
import dev.onair.fleet.twins.TerraformTwin;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepetitionTest {

  private static final String NOT_YET =
      "creating MediaLive Input (onair_news): operation error MediaLive: CreateInput, https response"
          + " error StatusCode: 400, BadRequestException: Role arn:aws:iam::1:role/a cannot be"
          + " assumed";

  @TempDir private Path root;

  private TerraformTwin terraform;
  private Path reviewed;
  private Path left;

  @BeforeEach
  void aReviewedPlan() throws Exception {
    FleetFolder folder = new FleetFolder(root);
    terraform = new TerraformTwin(folder).plans("news", "new-channel");
    reviewed = new PlanStore(folder).prepare("news");
    left = reviewed.resolveSibling("left.tfplan");
    terraform.plan("news", reviewed);
    Files.writeString(reviewed, "reviewed");
  }

  @Test
  void whatIsLeftIsPlannedIntoAnotherFileAndApplied() throws Exception {
    terraform.fails("apply news", NOT_YET).plans("news", "new-channel");

    repetition().apply(this::plan);

    assertThat(terraform.calls("apply")).hasSize(2);
    assertThat(reviewed).hasContent("reviewed");
    assertThat(left).doesNotExist();
  }

  @Test
  void wherePatienceEndsTheReviewedPlanIsStillWhatItWasAndNothingElseLies() {
    terraform.fails("apply news", NOT_YET).fails("apply news", NOT_YET);
    terraform.plans("news", "new-channel");

    assertThatThrownBy(() -> repetition().apply(this::plan))
        .isInstanceOf(TerraformFailedException.class);

    assertThat(reviewed).hasContent("reviewed");
    assertThat(left).doesNotExist();
  }

  @Test
  void moreThanWasReviewedIsNotAppliedAndDoesNotStay() {
    terraform.fails("apply news", NOT_YET).plans("news", "destroyed");

    assertThatThrownBy(() -> repetition().apply(this::plan))
        .isInstanceOf(TerraformFailedException.class);

    assertThat(terraform.calls("apply")).hasSize(1);
    assertThat(reviewed).hasContent("reviewed");
    assertThat(left).doesNotExist();
  }

  private Optional<Plan> plan(Path file) throws IOException, InterruptedException {
    return terraform.plan("news", file)
        ? Optional.of(terraform.show("news", file))
        : Optional.empty();
  }

  private Repetition repetition() {
    return new Repetition(terraform, new Heard(), "news", reviewed, List.of(Duration.ofMillis(1)));
  }
}
