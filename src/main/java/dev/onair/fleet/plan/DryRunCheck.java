package dev.onair.fleet.plan;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.encoder.provider.ChannelRequest;
import dev.onair.encoder.provider.ChannelRequest.Operation;
import dev.onair.encoder.provider.ChannelRequests;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.operate.DryRuns;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks MediaLive, before a running channel is stopped, whether it would take what a plan does to
 * it. Nothing at AWS changes by that.
 */
public final class DryRunCheck {

  private static final int NAMED = 3;

  private final Supplier<Encoders> encoders;
  private final boolean asking;
  private final HiddenTexts hidden;
  private ChannelRequests requests;

  /**
   * @param encoders how MediaLive is asked
   * @param asking whether it is
   * @param hidden what it says again of what it was asked, and nobody is told
   */
  public DryRunCheck(Supplier<Encoders> encoders, boolean asking, HiddenTexts hidden) {
    this.encoders = encoders;
    this.asking = asking;
    this.hidden = hidden;
  }

  /** Whether MediaLive is asked at all. */
  public boolean isAsking() {
    return asking;
  }

  /**
   * What MediaLive says.
   *
   * @return empty where the plan neither makes nor updates an encoder channel, or nobody is asked
   */
  public Optional<DryRun> of(Plan plan) {
    if (!asking) {
      return Optional.empty();
    }
    return plan.changes().stream()
        .filter(change -> change.type().equals(ProviderTypes.ENCODER_CHANNEL))
        .flatMap(change -> requests().of(change).map(request -> tried(request, change)).stream())
        .map(said -> new DryRun(said.verdict(), hidden.takenFrom(said.message())))
        .findFirst();
  }

  private DryRun tried(ChannelRequest request, PlannedChange change) {
    if (!request.unknown().isEmpty()) {
      return new DryRun(
          Verdict.UNKNOWN, "known only while it is applied: " + named(request.unknown()));
    }
    try (Encoders asked = encoders.get()) {
      DryRuns dryRuns = asked.dryRuns();
      Optional<String> refusal =
          request.operation() == Operation.CREATE
              ? dryRuns.ofCreateChannel(request.input())
              : dryRuns.ofUpdateChannel(request.input());
      return refusal
          .map(why -> new DryRun(isReplaced(change) ? Verdict.DOUBTED : Verdict.REFUSED, why))
          .orElseGet(DryRun::taken);
    } catch (OperationRefusedException e) {
      return new DryRun(Verdict.UNASKED, e.getMessage());
    }
  }

  /** The channel that goes has the same inputs, and counts for the quota, until it is gone. */
  private static boolean isReplaced(PlannedChange change) {
    return change.action() == Action.REPLACE;
  }

  private static String named(List<String> paths) {
    String few = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
    return paths.size() <= NAMED ? few : few + " and %d more".formatted(paths.size() - NAMED);
  }

  private synchronized ChannelRequests requests() {
    if (requests == null) {
      requests = ChannelRequests.load();
    }
    return requests;
  }
}
