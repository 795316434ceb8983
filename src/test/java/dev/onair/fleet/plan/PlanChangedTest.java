package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.SharedSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet of which one file is edited: the others cost nothing. */
class PlanChangedTest {

  @TempDir private Path root;
  private FleetTwin fleet;
  private int before;

  @BeforeEach
  void twentyChannelsThatNeedNothing() throws Exception {
    ProjectFolder project = ProjectFolder.in(root).shared("protect = false");
    for (int i = 0; i < 20; i++) {
      project.channel("c" + i, Fleets.PULL);
    }
    fleet = FleetTwin.of(project);
    for (int i = 0; i < 20; i++) {
      fleet.onAir("c" + i);
    }
    fleet.planAll();
    before = fleet.terraform().calls().size();
  }

  @Test
  void onlyTheEditedStackAndTheSharedOneAreWorkedOn() throws Exception {
    fleet.edit("c7");
    fleet.terraform().plans("c7", "tags");

    FleetReview review = fleet.planChanged();

    assertThat(review.stacks())
        .extracting(StackReview::stack)
        .containsExactly(SharedSpec.STACK, "c7");
    assertThat(review.unplanned()).isEqualTo(19);
    assertThat(asked()).allMatch(call -> call.endsWith(" shared") || call.endsWith(" c7"));
    assertThat(asked()).contains("plan c7", "show c7");
  }

  @Test
  void withoutAnEditNoChannelIs() throws Exception {
    FleetReview review = fleet.planChanged();

    assertThat(review.unplanned()).isEqualTo(20);
    assertThat(asked()).allMatch(call -> call.endsWith(" shared"));
  }

  @Test
  void whatWasAppliedIsNotPlannedAgain() throws Exception {
    fleet.edit("c7");
    fleet.terraform().plans("c7", "tags");
    fleet.planChanged();
    fleet.apply();
    before = fleet.terraform().calls().size();

    FleetReview review = fleet.planChanged();

    assertThat(review.unplanned()).isEqualTo(20);
    assertThat(asked()).allMatch(call -> call.endsWith(" shared"));
  }

  @Test
  void whatFailedIsPlannedAgain() throws Exception {
    fleet.edit("c7");
    fleet.terraform().plans("c7", "tags");
    fleet.planChanged();
    fleet.terraform().fails("apply c7", "updating MediaLive Channel");
    fleet.apply();

    FleetReview review = fleet.planChanged();

    assertThat(review.stacks()).extracting(StackReview::stack).contains("c7");
  }

  @Test
  void aStateThatChangedElsewhereIsLookedAt() throws Exception {
    fleet.terraform().changeState("c3");

    assertThat(fleet.planChanged().stacks()).extracting(StackReview::stack).contains("c3");
  }

  private List<String> asked() {
    List<String> calls = fleet.terraform().calls();
    return calls.subList(before, calls.size());
  }
}
