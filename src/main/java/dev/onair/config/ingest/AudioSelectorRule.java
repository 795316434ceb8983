package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ingest.InputSpec;
import java.util.List;

/**
 * How many audio selectors there may be.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/input-audio-selectors.html">AWS:
 *     audio selectors</a>
 */
final class AudioSelectorRule {

  private static final int MAX = 20;

  private AudioSelectorRule() {}

  /** AWS says "in one channel", where the API counts them for each input. */
  static void check(Section channel, List<InputSpec> inputs) {
    int all = 0;
    boolean tooMany = false;
    for (InputSpec input : inputs) {
      int own = input.settings().audioSelectors().size();
      all += own;
      if (own > MAX) {
        tooMany = true;
        channel
            .child("inputs", input.name())
            .error(
                "audio-selectors",
                Flaw.COUNT,
                own + " are too many; MediaLive takes up to " + MAX + ": remove those not needed");
      }
    }
    if (all > MAX && !tooMany) {
      channel.warning(
          "inputs",
          Flaw.of("audio-selectors"),
          ("%d audio selectors in all; AWS's guide says at most %d in a channel, so that it may refuse"
                  + " them: remove those not needed")
              .formatted(all, MAX));
    }
  }
}
