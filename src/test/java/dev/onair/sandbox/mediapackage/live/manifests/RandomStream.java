package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import java.time.Duration;
import java.util.Random;

/** A channel with runs, short segments and avails wherever chance has them. */
final class RandomStream {

  static final int SEGMENTS = 60;

  private RandomStream() {}

  /**
   * Made up.
   *
   * @param gops of a whole segment, a second each
   */
  static MadeUpStream of(Random random, int gops) {
    MadeUpStream stream = MadeUpChannel.stream();
    long event = 1;
    boolean out = false;
    for (int i = 0; i < SEGMENTS; i++) {
      if (i > 0 && random.nextInt(9) == 0) {
        stream.run(Duration.ofMillis(random.nextInt(6_000)));
      }
      int length = random.nextInt(5) == 0 ? 1 + random.nextInt(gops) : gops;
      Cue[] cues = {};
      if (random.nextInt(5) == 0) {
        cues = new Cue[] {out ? stream.in(event) : stream.out(event, 1 + random.nextInt(40))};
        event += out ? 1 : 0;
        out = !out;
      }
      stream.segment(length, cues);
    }
    return stream;
  }
}
