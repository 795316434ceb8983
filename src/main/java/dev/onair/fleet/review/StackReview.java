package dev.onair.fleet.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a plan does to one stack.
 *
 * @param stack its name: that of its channel, or {@code shared}
 * @param kind what happens to the stack as a whole
 * @param edits what the operator changed, as far as it is known
 * @param findings what is done, the worst first; nothing that has no effect
 */
public record StackReview(
    String stack, Kind kind, List<SettingEdit> edits, List<Finding> findings) {

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
            .sorted(Comparator.comparing(Finding::impact).thenComparing(Finding::subject))
            .toList();
  }

  /** A review of something that nobody edited. */
  public StackReview(String stack, Kind kind, List<Finding> findings) {
    this(stack, kind, List.of(), findings);
  }

  /** The same with other findings. */
  StackReview with(Kind other, List<Finding> others) {
    return new StackReview(stack, other, edits, others);
  }

  /** Whether a channel that is off air goes on air by it. */
  public boolean startsTheChannel() {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.action().equals("start")
                    || finding.settings().stream()
                        .anyMatch(setting -> setting.startsWith("start_channel:")));
  }

  /** The worst that it does to a stream. */
  public Impact impact() {
    return Impact.worst(findings.stream().map(Finding::impact).toList());
  }
}
