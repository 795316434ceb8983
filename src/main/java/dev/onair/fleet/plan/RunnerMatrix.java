package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.files.Fingerprints;
import dev.onair.fleet.files.FleetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stacks, shared out to jobs that run at the same time: a matrix as GitHub Actions has it.
 *
 * @param jobs what each job works on
 */
public record RunnerMatrix(List<Job> jobs) {

  /**
   * As many jobs as a matrix may have.
   *
   * @see <a href="https://docs.github.com/en/actions/reference/limits">GitHub: Actions limits</a>
   */
  public static final int MOST_JOBS = 256;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * What one job works on.
   *
   * @param stacks the stacks
   * @param interrupt those of them whose plans take them off air or change their URLs; absent where
   *     nothing was planned yet
   * @param access those of them whose plans let more get in, or others; absent likewise
   */
  public record Job(
      List<String> stacks, Optional<List<String>> interrupt, Optional<List<String>> access) {
    public Job {
      stacks = List.copyOf(stacks);
      interrupt = interrupt.map(List::copyOf);
      access = access.map(List::copyOf);
    }

    static Job of(List<SavedPlan> plans) {
      return new Job(
          names(plans, plan -> true),
          Optional.of(names(plans, RunnerMatrix::interrupts)),
          Optional.of(names(plans, RunnerMatrix::opens)));
    }

    private static List<String> names(List<SavedPlan> plans, Predicate<SavedPlan> counts) {
      return plans.stream().filter(counts).map(SavedPlan::stack).toList();
    }
  }

  public RunnerMatrix {
    jobs = List.copyOf(jobs);
  }

  /** Stacks that are to be planned. */
  public static RunnerMatrix toPlan(List<String> stacks, int jobs) {
    return new RunnerMatrix(
        shares(stacks, jobs).stream()
            .map(share -> new Job(share, Optional.empty(), Optional.empty()))
            .toList());
  }

  /**
   * The stacks whose plans wait to be applied. Those that let more get in come first, and then
   * those that interrupt, so that few jobs have more than one kind.
   *
   * @param wanted which stacks count
   * @throws IOException where the plans can't be read, and where nothing was ever planned
   */
  public static RunnerMatrix toApply(FleetFolder folder, Predicate<String> wanted, int jobs)
      throws IOException {
    PlanStore store = new PlanStore(folder);
    if (!store.exists()) {
      throw new IOException("nothing was planned here: onair plan");
    }
    List<SavedPlan> plans = new ArrayList<>();
    for (String stack : store.stacks().stream().filter(wanted).toList()) {
      plans.add(
          store
              .find(stack)
              .orElseThrow(() -> new NotDoneException(stack + ": " + PlanStore.unreadable(stack))));
    }
    plans.sort(
        Comparator.comparing((SavedPlan plan) -> !opens(plan))
            .thenComparing(plan -> !interrupts(plan)));
    return new RunnerMatrix(shares(plans, jobs).stream().map(Job::of).toList());
  }

  /**
   * The stacks that are not synthesized as they were elsewhere. A module that changed counts for
   * every stack, as each may call it.
   *
   * @param now where they are synthesized
   * @param base where they were synthesized before; stacks that are not there are changed
   */
  public static List<String> changed(List<String> stacks, FleetFolder now, FleetFolder base)
      throws IOException {
    Fingerprints before = Fingerprints.of(base);
    Fingerprints after = Fingerprints.of(now);
    List<String> changed = new ArrayList<>();
    for (String stack : stacks) {
      if (!base.isSynthesized(stack) || !before.of(stack).equals(after.of(stack))) {
        changed.add(stack);
      }
    }
    return changed;
  }

  /** One line of JSON, for {@code strategy.matrix}: an {@code include} entry for each job. */
  public String json() {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode include = root.putArray("include");
    for (Job job : jobs) {
      ObjectNode entry = include.addObject().put("stacks", String.join(" ", job.stacks()));
      job.interrupt().ifPresent(names -> entry.put("interrupt", String.join(",", names)));
      job.access().ifPresent(names -> entry.put("access", String.join(",", names)));
    }
    return root.toString();
  }

  /** The same number to each job, or one more; one each if there are jobs enough. */
  private static <T> List<List<T>> shares(List<T> stacks, int jobs) {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new IllegalArgumentException(jobs + " jobs");
    }
    int count = Math.min(jobs, stacks.size());
    List<List<T>> shares = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      shares.add(stacks.subList(job * stacks.size() / count, (job + 1) * stacks.size() / count));
    }
    return shares;
  }

  private static boolean interrupts(SavedPlan plan) {
    return plan.review().impact().interrupts();
  }

  private static boolean opens(SavedPlan plan) {
    return !plan.review().widened().isEmpty();
  }
}
