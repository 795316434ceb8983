package dev.onair.fleet.plan;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.fleet.runs.StackRuns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What MediaLive says by now to the plans that wait to be applied. Nothing is done by that. */
public final class PlannedDryRuns {

  private final Fleet fleet;
  private final StackRuns runs;
  private final PlanStore store;
  private final DryRunCheck dryRuns;

  public PlannedDryRuns(Fleet fleet) {
    this.fleet = fleet;
    this.runs = fleet.runs();
    this.store = new PlanStore(fleet.folder());
    this.dryRuns = new DryRunCheck(fleet.encoders(), true, fleet.spec().hidden());
  }

  /**
   * Whether anything was planned here: without, nothing can be tried, and no Terraform is needed.
   */
  public static boolean arePossible(FleetFolder folder) throws IOException {
    return new PlanStore(folder).exists();
  }

  /**
   * By channel, what MediaLive says; nothing of a channel without a plan, of a new one, or of one
   * whose plan neither makes nor updates its encoder channel.
   */
  public Map<String, DryRun> of(List<String> channels) throws IOException, InterruptedException {
    List<String> planned = new ArrayList<>();
    for (String channel : channels) {
      if (store.find(channel).filter(plan -> plan.review().canBeTried()).isPresent()) {
        planned.add(channel);
      }
    }
    Map<String, DryRun> said = new TreeMap<>();
    Parallel.each(planned, fleet.parallelism(), this::tried)
        .forEach(
            (channel, result) ->
                result.match(
                    tried -> tried.ifPresent(one -> said.put(channel, one)),
                    failure -> said.put(channel, unasked(failure))));
    return said;
  }

  private DryRun unasked(IOException failure) {
    return new DryRun(Verdict.UNASKED, fleet.spec().hidden().takenFrom(failure.getMessage()));
  }

  private Optional<DryRun> tried(String channel) throws IOException, InterruptedException {
    runs.init(channel, store.providers(channel));
    return dryRuns.of(runs.show(channel, store.file(channel)));
  }
}
