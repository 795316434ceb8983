package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.onair.fleet.Fleets;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.terraform.state.StateVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanStoreTest {

  private static final Premises PREMISES =
      new Premises("f", Fleets.json("{\"domain\": \"d\", \"log-bucket\": null}"), "l:1");

  @TempDir private Path root;
  private FleetFolder folder;
  private PlanStore store;

  @BeforeEach
  void aStore() {
    folder = new FleetFolder(root);
    store = new PlanStore(folder);
  }

  static List<String> edits() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/resources/reviews"))) {
      return folders.map(edit -> edit.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsALinkToNowhereIsNotTakenForNone() throws IOException {
    Path nowhere = Path.of("/mnt/not-mounted");
    Files.createDirectories(folder.notes());
    Files.createSymbolicLink(folder.plans(), nowhere);
    Files.createSymbolicLink(root.resolve(".onair/applied"), nowhere);
    Files.createSymbolicLink(folder.state("sports"), nowhere);

    assertThatThrownBy(store::stacks).hasMessageContaining("which does not exist");
    assertThatThrownBy(() -> store.find("sports")).hasMessageContaining("which does not exist");
    assertThatThrownBy(() -> store.applied("sports")).hasMessageContaining("which does not exist");
    assertThatThrownBy(folder::appliedNotes).hasMessageContaining("which does not exist");
    assertThatThrownBy(() -> StateVersion.of(folder.state("sports")))
        .hasMessageContaining("which does not exist");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void aPlanIsReadBackAsItWasSaved(String edit) throws IOException {
    for (EncoderState encoder : EncoderState.values()) {
      StackReview review = Reviewer.review("sports", Plans.of(edit), encoder);
      SavedPlan plan = saved(new SavedPlan(review, PREMISES, Basis.PLAN));

      assertThat(store.find("sports")).contains(plan);
    }
  }

  @ParameterizedTest
  @EnumSource(DryRun.Verdict.class)
  void soIsWhatMediaLiveSaidToIt(DryRun.Verdict verdict) throws IOException {
    StackReview review =
        Reviewer.starting(Reviewer.review("sports", Plans.of("tags"), EncoderState.IDLE))
            .with(Optional.of(new DryRun(verdict, "why")));
    SavedPlan plan = saved(new SavedPlan(review, PREMISES, Basis.IDLE_ENCODER));

    assertThat(store.find("sports")).contains(plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "secret-known-later"})
  void aSecretIsInNoNote(String edit) throws IOException {
    saved(
        new SavedPlan(
            Reviewer.review("sports", Plans.of(edit), EncoderState.RUNNING), PREMISES, Basis.PLAN));

    assertThat(folder.plan("sports").resolve("plan.json"))
        .content()
        .contains("SENSITIVE")
        .doesNotContain("old", "new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{ not JSON",
        // As onair 1.0 wrote it.
        "{'premises': {'fingerprint': 'f', 'shared': {}, 'state': ''}, 'basis': 'PLAN', 'review':"
            + " {'stack': 'sports', 'kind': 'changed', 'impact': 'safe', 'edits': [], 'findings':"
            + " [{'impact': 'safe', 'subject': 'a.b', 'action': 'update', 'settings': [],"
            + " 'because': 'c'}]}}"
      })
  void aNoteOfAnotherVersionIsNoPlanButIsThere(String note) throws IOException {
    Fleets.write(folder.plan("sports").resolve("plan.json"), note.replace('\'', '"'));

    assertThat(store.find("sports")).isEmpty();
    assertThat(store.all()).isEmpty();
    assertThat(store.stacks()).containsExactly("sports");
  }

  @Test
  void theSharedStackIsTheFirstAndAFolderWithoutANoteIsNone() throws IOException {
    for (String stack : List.of("news", "shared", "arena")) {
      saved(Fleets.plan(stack, Basis.PLAN));
    }
    store.prepare("empty");

    assertThat(store.stacks()).containsExactly("shared", "arena", "news");
    assertThat(store.all()).extracting(SavedPlan::stack).containsExactlyElementsOf(store.stacks());
  }

  @Test
  void whatElseLiesBesidePlansIsNoneAndGoesWithThem() throws IOException {
    StackReview review = Reviewer.review("sports", Plans.of("tags"), EncoderState.IDLE);
    saved(new SavedPlan(review, PREMISES, Basis.PLAN));
    Files.writeString(folder.plans().resolve(".DS_Store"), "");
    Files.writeString(folder.plan("sports").resolve(".note123"), "left when the disk was full");

    assertThat(store.stacks()).containsExactly("sports");

    store.remove("sports");
    assertThat(folder.plan("sports")).doesNotExist();
  }

  @Test
  void whatWasAppliedIsReadBackAndWhatWasOnlyBegunIsKnown() throws IOException {
    assertThat(store.isBegun("sports")).isFalse();

    store.begun("sports");
    assertThat(store.isBegun("sports")).isTrue();

    store.applied("sports", PREMISES);
    assertThat(store.isBegun("sports")).isFalse();
    assertThat(store.applied("sports")).contains(PREMISES);

    Premises nothing = new Premises("g", NullNode.getInstance(), "");
    store.applied("sports", nothing);
    assertThat(store.applied("sports")).contains(nothing);
  }

  @Test
  void aNoteOfWhatWasAppliedByAnEarlierVersionIsReadOn() throws IOException {
    Fleets.write(
        folder.applied("sports"),
        "{\"fingerprint\": \"f\", \"shared\": {\"domain\": \"d\", \"log-bucket\": null}, \"state\":"
            + " \"l:1\"}");

    assertThat(store.applied("sports")).contains(PREMISES);
  }

  private SavedPlan saved(SavedPlan plan) throws IOException {
    store.prepare(plan.stack());
    store.save(plan);
    return plan;
  }
}
