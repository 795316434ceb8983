package dev.onair.fleet.apply;

import dev.onair.diagnostics.HiddenTexts;
import java.util.List;
import java.util.Objects;

/**
 * What an apply, or a destroy, did.
 *
 * @param stacks what became of each stack, in the order in which they came
 * @param onAir what became of the channels that should be on air
 */
public record ApplyReport(List<StackOutcome> stacks, List<OnAirOutcome> onAir) {

  /** What became of a stack. */
  public enum Result {
    APPLIED,
    DESTROYED,
    /** There was nothing to do. */
    UNCHANGED,
    /** Not begun, because it must not be as things are. */
    REFUSED,
    /** Begun, and not completed. */
    FAILED
  }

  /**
   * What became of a stack.
   *
   * @param message why, and what to do; "" where there is nothing to say
   */
  public record StackOutcome(String stack, Result result, String message) {
    public StackOutcome {
      Objects.requireNonNull(stack, "stack");
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(message, "message");
    }

    private StackOutcome hiding(HiddenTexts texts) {
      return new StackOutcome(stack, result, texts.takenFrom(message));
    }
  }

  /**
   * What became of a channel that should be on air.
   *
   * @param fine whether it is
   */
  public record OnAirOutcome(String channel, boolean fine, String message) {
    public OnAirOutcome {
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(message, "message");
    }

    private OnAirOutcome hiding(HiddenTexts texts) {
      return new OnAirOutcome(channel, fine, texts.takenFrom(message));
    }
  }

  public ApplyReport {
    stacks = List.copyOf(stacks);
    onAir = List.copyOf(onAir);
  }

  /** The same without texts that are told nowhere. */
  public ApplyReport hiding(HiddenTexts texts) {
    return new ApplyReport(
        stacks.stream().map(s -> s.hiding(texts)).toList(),
        onAir.stream().map(c -> c.hiding(texts)).toList());
  }

  /** Whether everything went as it should. */
  public boolean fine() {
    return stacks.stream()
            .noneMatch(s -> s.result() == Result.REFUSED || s.result() == Result.FAILED)
        && onAir.stream().allMatch(OnAirOutcome::fine);
  }
}
