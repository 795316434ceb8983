package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Preset;
import dev.onair.sandbox.medialive.playout.encode.Rung;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to encode a ladder, or what a machine can do of it.
 *
 * @param ladder its {@code leftOut} says what is missing
 * @param preset how much work is done for a picture
 */
public record EncodeStep(Ladder ladder, Preset preset) {

  /** CPU seconds that a second of it takes. */
  double cost() {
    return ladder.cost(preset);
  }

  /**
   * All ways, from the best to the cheapest: first with less work for a picture, then without the
   * rungs that take most, then at half the frame rate.
   *
   * @param reason why anything is left out, in words that stand after a colon
   */
  static List<EncodeStep> of(Ladder full, String reason) {
    List<EncodeStep> steps = new ArrayList<>();
    steps.add(new EncodeStep(full, Preset.SUPERFAST));
    steps.add(new EncodeStep(full, Preset.ULTRAFAST));
    Ladder rest = full;
    while (rest.rungs().size() > 1) {
      Rung top = rest.top();
      rest = rest.without(top, top.words() + " left out: " + reason);
      steps.add(new EncodeStep(rest, Preset.ULTRAFAST));
    }
    if (!rest.rungs().isEmpty()) {
      steps.add(new EncodeStep(rest.halved("half the frame rate: " + reason), Preset.ULTRAFAST));
    }
    return List.copyOf(steps);
  }
}
