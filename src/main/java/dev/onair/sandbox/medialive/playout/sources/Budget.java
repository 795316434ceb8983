package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.encode.Ladder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of this machine real sources may take: at most 60 % of its cores, all channels together.
 * Patterns take hardly anything. It is estimated first and then watched: who is slower than life
 * for 10 s gets less to do.
 */
final class Budget {

  private static final double SHARE = 0.6;
  private static final double SLOW = 0.98;
  private static final int SLOW_REPORTS = 10;

  /** The first seconds say nothing: the encoder is starting. */
  private static final int FIRST_REPORTS = 5;

  private final double allowed;
  private final Map<String, Use> uses = new HashMap<>();

  /** What a channel takes. */
  private static final class Use {
    private Ladder full;
    private EncodeStep step;
    private int steps;
    private int reports;
    private int slow;
    private double speed = 1;
  }

  Budget(int cores) {
    allowed = cores * SHARE;
  }

  /**
   * How a channel's ladder is encoded; the same answer until it turned out to be too much.
   *
   * @param full all of the ladder
   */
  synchronized EncodeStep step(String channel, Ladder full) {
    Use use = uses.computeIfAbsent(channel, key -> new Use());
    if (!full.equals(use.full)) {
      use.full = full;
      use.steps = 0;
      use.step = null;
    }
    if (use.step == null) {
      choose(channel, use);
    }
    return use.step;
  }

  private void choose(String channel, Use use) {
    double others =
        uses.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(channel) && entry.getValue().step != null)
            .mapToDouble(entry -> entry.getValue().step.cost())
            .sum();
    String reason =
        use.steps > 0
            ? String.format(Locale.ROOT, "this machine encodes at %.2f×", use.speed)
            : String.format(
                Locale.ROOT, "%.1f cores are left for real sources", Math.max(0, allowed - others));
    List<EncodeStep> steps = EncodeStep.of(use.full, reason);
    int index = Math.min(use.steps, steps.size() - 1);
    while (index < steps.size() - 1 && steps.get(index).cost() > allowed - others) {
      index++;
    }
    use.steps = index;
    use.step = steps.get(index);
    use.reports = 0;
    use.slow = 0;
  }

  /** What an encoder says each second. */
  synchronized void speed(String channel, double speed) {
    Use use = uses.get(channel);
    if (use == null || use.step == null || ++use.reports <= FIRST_REPORTS) {
      return;
    }
    use.slow = speed < SLOW ? use.slow + 1 : 0;
    if (use.slow >= SLOW_REPORTS) {
      use.speed = speed;
      use.steps++;
      use.step = null;
    }
  }

  /** A channel has no real source any more. */
  synchronized void free(String channel) {
    uses.remove(channel);
  }
}
