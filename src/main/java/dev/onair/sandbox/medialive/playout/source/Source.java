package dev.onair.sandbox.medialive.playout.source;

import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;

/** What a channel's pictures are made of. As long as it is equal, the same run goes on. */
public sealed interface Source {

  /** Chooses by kind. */
  <R> R match(Cases<R> cases);

  /** What to do with each kind. */
  interface Cases<R> {
    R made(Made source);

    R live(Live source);

    R nothing(Nothing source);
  }

  /** A pattern, encoded once and played for ever. */
  record Made(Pattern pattern) implements Source {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.made(this);
    }
  }

  /**
   * A source that is encoded as it comes.
   *
   * @param ladder what is made of it: the channel's, or what of it this machine can encode;
   *     programs keep their numbers
   */
  record Live(Ladder ladder, LiveEncode encode) implements Source {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.live(this);
    }
  }

  /**
   * No output at all.
   *
   * @param why a few words
   */
  record Nothing(String why) implements Source {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothing(this);
    }
  }
}
