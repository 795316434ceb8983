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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
   */
  public record Job(List<String> stacks, Optional<List<String>> interrupt) {
    public Job {
      stacks = List.copyOf(stacks);
      interrupt = interrupt.map(List::copyOf);
    }
  }

  public RunnerMatrix {
    jobs = List.copyOf(jobs);
  }

  /** Stacks that are to be planned. */
  public static RunnerMatrix toPlan(List<String> stacks, int jobs) {
    return new RunnerMatrix(
        shares(stacks, jobs).stream().map(share -> new Job(share, Optional.empty())).toList());
  }

  /**
   * The stacks whose plans wait to be applied. Those that interrupt come first, so that at most one
   * job has both kinds.
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
    plans.sort(Comparator.comparing(plan -> !interrupts(plan)));
    Set<String> interrupting =
        plans.stream()
            .filter(RunnerMatrix::interrupts)
            .map(SavedPlan::stack)
            .collect(Collectors.toSet());
    List<Job> made = new ArrayList<>();
    for (List<String> share : shares(plans.stream().map(SavedPlan::stack).toList(), jobs)) {
      made.add(new Job(share, Optional.of(share.stream().filter(interrupting::contains).toList())));
    }
    return new RunnerMatrix(made);
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
    }
    return root.toString();
  }

  /** The same number to each job, or one more; one each if there are jobs enough. */
  private static List<List<String>> shares(List<String> stacks, int jobs) {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw new IllegalArgumentException(jobs + " jobs");
    }
    int count = Math.min(jobs, stacks.size());
    List<List<String>> shares = new ArrayList<>();
    for (int job = 0; job < count; job++) {
      shares.add(stacks.subList(job * stacks.size() / count, (job + 1) * stacks.size() / count));
    }
    return shares;
  }

  private static boolean interrupts(SavedPlan plan) {
    return plan.review().impact().interrupts();
  }
}
