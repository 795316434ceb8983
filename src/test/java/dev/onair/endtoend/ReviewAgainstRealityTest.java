package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.apply.Admission;
import dev.onair.fleet.apply.Applier;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.AccessChange;
import dev.onair.fleet.review.AccessKind;
import dev.onair.fleet.review.AccessKind.Reach;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.StackReview;
import dev.onair.model.SharedSpec;
import dev.onair.sandbox.Call;
import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The review's word against what really happens: every edit is planned and reviewed, and then
 * applied by the real Terraform to channels that are on air in the sandbox, and to what they share.
 * Nothing happens to what was not edited.
 */
@Order(4)
class ReviewAgainstRealityTest {

  /** What some edits ask of AWS: this, in this order, and nothing else. */
  private static final Map<String, List<String>> EXACTLY =
      Map.of(
          "buffer = 1 s", List.of("StopChannel", "UpdateChannel", "StartChannel"),
          "packaging.endpoints.hls.segment = 8s", List.of("UpdateResource"),
          "packaging.ad-markers = NONE", List.of("UpdateResource"),
          "inputs.main.allow = [\"203.0.113.0/25\", \"192.0.2.1/32\"]",
              List.of("UpdateInputSecurityGroup"),
          "inputs.main.stream-name = live",
              List.of(
                  "CreateInput", "StopChannel", "UpdateChannel", "StartChannel", "DeleteInput"));

  /** An edit of tags, which MediaLive's channel has, too. */
  private static final String TAG = "tags.event = season-2026";

  private static final Set<AccessKind> PROTECTION =
      EnumSet.of(AccessKind.PROTECTION_OFF, AccessKind.PROTECTION_ON);

  private final Map<Edit, StackReview> said = new ConcurrentHashMap<>();
  private final Map<Edit, Reality> done = new ConcurrentHashMap<>();

  @Test
  void whatTheReviewSaysOfAnEditIsWhatTheEditDoes(@TempDir Path root) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Edits.fleets().size());
    List<Future<?>> fleets = new ArrayList<>();
    for (List<Edit> edits : Edits.fleets()) {
      Path folder = root.resolve("fleet" + fleets.size());
      fleets.add(threads.submit(() -> makeAll(edits, folder)));
    }
    threads.shutdown();
    for (Future<?> fleet : fleets) {
      fleet.get();
    }

    assertThat(Edits.all()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Edits.all().stream().filter(e -> said.get(e).impact() != done.get(e).impact()))
        .extracting(
            e ->
                "%s: the review says %s, it did %s"
                    .formatted(e.text(), said.get(e).impact(), done.get(e)))
        .isEmpty();
    assertThat(Edits.all().stream().filter(e -> !saysWhoGetsIn(said.get(e), done.get(e))))
        .extracting(
            e ->
                "%s: the review says %s, it did %s"
                    .formatted(e.text(), said.get(e).access(), done.get(e).access()))
        .isEmpty();
    EXACTLY.forEach(
        (text, operations) -> assertThat(done(text).operations()).as(text).isEqualTo(operations));
    assertThat(done(TAG).operations())
        .as("the encoder is left alone")
        .contains("UpdateResource")
        .noneMatch(operation -> operation.endsWith("Channel"));
    Golden.assertMatches(Path.of("docs/what-edits-do.md"), EditsPage.of(said, done));
  }

  /** Edits of one fleet: the first of each lane, then the second of each, and so on. */
  private Void makeAll(List<Edit> edits, Path root) throws Exception {
    Map<String, Edit.Files> lanes = Edits.lanes(edits);
    try (Deployment deployment = Deployment.in(root)) {
      write(deployment, lanes);
      applied(deployment, planned(deployment, Set.copyOf(deployment.channels())));
      deployment.trustingProviders();

      Map<String, Deque<Edit>> waiting = new TreeMap<>();
      edits.forEach(e -> waiting.computeIfAbsent(e.lane(), l -> new ArrayDeque<>()).add(e));
      while (!waiting.isEmpty()) {
        Map<String, Edit> round = new TreeMap<>();
        waiting.forEach((lane, left) -> round.put(lane, left.remove()));
        waiting.values().removeIf(Deque::isEmpty);
        apply(deployment, lanes, round);
      }
    }
    return null;
  }

  /** Where it can't see all that more may do, it can't see what they may do no more either. */
  private static boolean saysWhoGetsIn(StackReview review, Reality reality) {
    Set<Reach> told = EnumSet.noneOf(Reach.class);
    review.access().stream()
        .map(AccessChange::kind)
        // It stands in the file, and onair goes by it: nobody at AWS knows of it.
        .filter(kind -> !PROTECTION.contains(kind))
        .forEach(kind -> told.add(kind.reach()));
    Set<Reach> real = EnumSet.noneOf(Reach.class);
    real.addAll(reality.access());
    boolean isUnseen =
        review.access().stream()
            .map(AccessChange::kind)
            .anyMatch(EnumSet.of(AccessKind.ROLE_UNSEEN, AccessKind.PACKAGING_POLICY)::contains);
    if (isUnseen) {
      told.remove(Reach.NARROWER);
      real.remove(Reach.NARROWER);
    }
    return told.equals(real);
  }

  private Reality done(String text) {
    return Edits.all().stream()
        .filter(edit -> edit.text().equals(text))
        .map(done::get)
        .findFirst()
        .orElseThrow();
  }

  private void apply(Deployment deployment, Map<String, Edit.Files> lanes, Map<String, Edit> round)
      throws Exception {
    round.forEach((lane, edit) -> lanes.computeIfPresent(lane, (l, f) -> edit.change().apply(f)));
    write(deployment, lanes);
    Set<String> channels = new TreeSet<>(round.keySet());
    channels.remove(SharedSpec.STACK);
    Map<String, Sight> before = sights(deployment, channels);
    SharedSight sharedBefore = SharedSight.of(deployment);
    FleetReview review = planned(deployment, channels);
    for (StackReview stack : review.stacks()) {
      if (round.containsKey(stack.stack())) {
        said.put(round.get(stack.stack()), stack);
        assertThat(stack.edits()).as(round.get(stack.stack()).text()).isNotEmpty();
      }
    }
    deployment.sandbox().calls().clear();
    applied(deployment, review);
    List<Call> writes =
        deployment.sandbox().calls().writes().stream().filter(Call::succeeded).toList();
    Map<String, Sight> after = sights(deployment, channels);
    channels.forEach(
        channel ->
            done.put(
                round.get(channel),
                Reality.between(channel, before.get(channel), after.get(channel), writes)));
    assertThat(writes)
        .as("changes of what nobody edited")
        .filteredOn(
            call ->
                channels.stream()
                    .noneMatch(c -> Reality.isOf(c, before.get(c), after.get(c), call)))
        .allMatch(
            call -> round.containsKey(SharedSpec.STACK) && SharedSight.isOfTheSharedStack(call));
    if (round.containsKey(SharedSpec.STACK)) {
      done.put(
          round.get(SharedSpec.STACK),
          SharedSight.between(sharedBefore, SharedSight.of(deployment), writes));
    }
  }

  private static FleetReview planned(Deployment deployment, Set<String> channels)
      throws IOException, InterruptedException {
    FleetReview review =
        new Planner(deployment.operated(), new Notices(), true).plan(List.copyOf(channels));
    assertThat(review.failed()).isEmpty();
    return review;
  }

  /** Applies all that was planned, whatever it interrupts and whoever it lets in. */
  private static void applied(Deployment deployment, FleetReview review)
      throws IOException, InterruptedException {
    Fleet fleet = deployment.operated();
    Set<String> all = new HashSet<>(fleet.channels());
    all.add("shared");
    ApplyReport report =
        new Applier(fleet, new Notices(), new Admission(all, all), false).applyAll();
    assertThat(report.fine()).as("%s%n%s", review, report).isTrue();
  }

  private static void write(Deployment deployment, Map<String, Edit.Files> lanes) {
    for (Map.Entry<String, Edit.Files> lane : lanes.entrySet()) {
      Edit.Files files = lane.getValue();
      if (lane.getKey().equals(SharedSpec.STACK)) {
        deployment.project().shared(files.channel());
      } else {
        deployment
            .project()
            .channel(lane.getKey(), files.channel())
            .file("profiles/" + lane.getKey() + ".conf", files.ladder());
      }
    }
  }

  private static Map<String, Sight> sights(Deployment deployment, Set<String> lanes) {
    Map<String, Sight> sights = new TreeMap<>();
    lanes.forEach(lane -> sights.put(lane, Sight.of(deployment, lane)));
    return sights;
  }
}
