package dev.onair.fleet.review;

import dev.onair.model.stack.ProviderTypes;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan does to one stack.
 *
 * @param stack its name: that of its channel, or {@code shared}
 * @param kind what happens to the stack as a whole
 * @param edits what the operator changed, as far as it is known
 * @param findings what is done, the worst first; nothing that has no effect
 * @param access who gets in by it, or does no more; what is wider first
 * @param dryRun what MediaLive says to it; absent where it neither makes nor updates an encoder
 *     channel
 * @param cost what becomes of the channel's cost; absent where nothing does
 */
public record StackReview(
    String stack,
    Kind kind,
    List<SettingEdit> edits,
    List<ReviewFinding> findings,
    List<AccessChange> access,
    Optional<DryRun> dryRun,
    Optional<CostChange> cost) {

  /** What happens to a stack as a whole. */
  public enum Kind {
    /** It has no resources yet. */
    NEW,
    /** Resources of it are changed. */
    CHANGED,
    /** All that it has goes. */
    DESTROYED,
    /** Nothing is done. */
    UNCHANGED
  }

  public StackReview {
    Objects.requireNonNull(stack, "stack");
    Objects.requireNonNull(kind, "kind");
    edits = List.copyOf(edits);
    findings =
        findings.stream()
            .sorted(
                Comparator.comparing(ReviewFinding::impact).thenComparing(ReviewFinding::subject))
            .toList();
    access =
        access.stream()
            .sorted(
                Comparator.comparing(AccessChange::kind, Comparator.comparing(AccessKind::reach))
                    .thenComparing(AccessChange::kind)
                    .thenComparing(AccessChange::subject))
            .toList();
    Objects.requireNonNull(dryRun, "dryRun");
    Objects.requireNonNull(cost, "cost");
  }

  /** A review of something that nobody edited, and that MediaLive was not asked about. */
  public StackReview(String stack, Kind kind, List<ReviewFinding> findings) {
    this(stack, kind, List.of(), findings, List.of(), Optional.empty(), Optional.empty());
  }

  /** The same with other findings. */
  StackReview with(Kind other, List<ReviewFinding> others) {
    return new StackReview(stack, other, edits, others, access, dryRun, cost);
  }

  /** The same with what MediaLive says to it. */
  public StackReview with(Optional<DryRun> said) {
    return new StackReview(stack, kind, edits, findings, access, said, cost);
  }

  /**
   * Whether something is done that MediaLive can be asked about beforehand: with the encoder
   * channel itself, in a stack that is there. In a new one the inputs are not made yet.
   */
  public boolean canBeTried() {
    return kind != Kind.NEW
        && findings.stream()
            .filter(finding -> finding.action() != ReviewedAction.START)
            .anyMatch(finding -> finding.subject().isA(ProviderTypes.ENCODER_CHANNEL));
  }

  /** Whether MediaLive would refuse it, so that it can't be applied. */
  public boolean isRefused() {
    return dryRun.filter(DryRun::isRefused).isPresent();
  }

  /** Whether a channel that is off air goes on air by it. */
  public boolean startsTheChannel() {
    return findings.stream().anyMatch(StackReview::starts);
  }

  /** Whether its file says anew that the channel is off air. */
  public boolean stopsTheChannel() {
    return findings.stream()
        .filter(finding -> finding.subject().isA(ProviderTypes.ENCODER_CHANNEL))
        .anyMatch(finding -> finding.differences().stream().anyMatch(EncodingRules::stops));
  }

  private static boolean starts(ReviewFinding finding) {
    return finding.action() == ReviewedAction.START
        || (finding.subject().isA(ProviderTypes.ENCODER_CHANNEL)
            && finding.differences().stream().anyMatch(EncodingRules::starts));
  }

  /** What lets more get in, or others: it has to be allowed by name before it is applied. */
  public List<AccessChange> widened() {
    return access.stream().filter(AccessChange::widens).toList();
  }

  /**
   * What lets more in than another review says, that of the same stack which was reviewed. What was
   * not known in full then counts as reviewed.
   */
  public List<AccessChange> widenedBeyond(StackReview reviewed) {
    return widened().stream()
        .filter(change -> reviewed.access().stream().noneMatch(change::isWithin))
        .toList();
  }

  /** The worst that it does to a stream. */
  public Impact impact() {
    return Impact.worst(findings.stream().map(ReviewFinding::impact).toList());
  }
}
