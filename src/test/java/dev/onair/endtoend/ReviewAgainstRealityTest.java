package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Applier;
import dev.onair.fleet.ApplyReport;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.Planner;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.StackReview;
import dev.onair.sandbox.Call;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The review's word against what really happens: every edit is planned and reviewed, and then
 * applied by the real Terraform to channels that are on air in the sandbox.
 */
class ReviewAgainstRealityTest {

  private static final String SHARED =
      """
      protect = false
      groups.other {}
      quotas { encoder-channels = 20, input-security-groups = 20 }
      delivery.access-logs.enabled = false
      """;

  private final Map<String, Edit.Files> lanes = Edits.lanes();
  private final Map<Edit, Impact> said = new HashMap<>();
  private final Map<Edit, Reality> done = new HashMap<>();

  @Test
  void whatTheReviewSaysOfAnEditIsWhatTheEditDoes(@TempDir Path root) throws Exception {
    try (Deployment deployment = Deployment.in(root)) {
      deployment.project().shared(SHARED);
      write(deployment, lanes);
      applied(deployment, planned(deployment, Set.of()));

      Map<String, Deque<Edit>> waiting = new TreeMap<>();
      Edits.all().forEach(e -> waiting.computeIfAbsent(e.lane(), l -> new ArrayDeque<>()).add(e));
      while (!waiting.isEmpty()) {
        Map<String, Edit> round = new TreeMap<>();
        waiting.forEach((lane, edits) -> round.put(lane, edits.remove()));
        waiting.values().removeIf(Deque::isEmpty);
        apply(deployment, round);
      }
    }

    assertThat(Edits.all()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Edits.all().stream().filter(e -> said.get(e) != done.get(e).impact()))
        .extracting(
            e -> "%s: the review says %s, it did %s".formatted(e.text(), said.get(e), done.get(e)))
        .isEmpty();
    Golden.assertMatches(Path.of("docs/what-edits-do.md"), EditsPage.of(said, done));
  }

  private void apply(Deployment deployment, Map<String, Edit> round) throws Exception {
    round.forEach((lane, edit) -> lanes.computeIfPresent(lane, (l, f) -> edit.change().apply(f)));
    write(deployment, lanes);
    Map<String, Sight> before = sights(deployment, round.keySet());
    FleetReview review = planned(deployment, round.keySet());
    for (StackReview stack : review.stacks()) {
      if (round.containsKey(stack.stack())) {
        said.put(round.get(stack.stack()), stack.impact());
      }
    }
    deployment.sandbox().calls().clear();
    applied(deployment, review);
    List<Call> writes =
        deployment.sandbox().calls().writes().stream().filter(Call::succeeded).toList();
    Map<String, Sight> after = sights(deployment, round.keySet());
    round.forEach(
        (lane, edit) ->
            done.put(edit, Reality.between(lane, before.get(lane), after.get(lane), writes)));
  }

  private static FleetReview planned(Deployment deployment, Set<String> channels)
      throws IOException, InterruptedException {
    Planner planner = new Planner(deployment.operated(), new Notices());
    FleetReview review =
        channels.isEmpty() ? planner.planAll() : planner.plan(List.copyOf(channels));
    assertThat(review.failed()).isEmpty();
    return review;
  }

  /** Applies all that was planned, whatever it interrupts. */
  private static void applied(Deployment deployment, FleetReview review)
      throws IOException, InterruptedException {
    Fleet fleet = deployment.operated();
    Set<String> interrupt = new HashSet<>(fleet.channels());
    interrupt.add("shared");
    ApplyReport report = new Applier(fleet, new Notices(), interrupt).applyAll();
    assertThat(report.fine()).as("%s%n%s", review, report).isTrue();
  }

  private static void write(Deployment deployment, Map<String, Edit.Files> lanes) {
    lanes.forEach(
        (lane, files) ->
            deployment
                .project()
                .channel(lane, files.channel())
                .file("profiles/" + lane + ".conf", files.ladder()));
  }

  private static Map<String, Sight> sights(Deployment deployment, Set<String> lanes) {
    Map<String, Sight> sights = new TreeMap<>();
    lanes.forEach(lane -> sights.put(lane, Sight.of(deployment, lane)));
    return sights;
  }
}
