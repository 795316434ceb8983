package dev.onair.sandbox.medialive.playout.sources;

import dev.onair.sandbox.medialive.playout.encode.Pattern;

/** What a channel shows now. Equal ones are the same stream, which goes on. */
public sealed interface Source permits Source.Made, Live, Source.Nothing {

  /** One of the variants. */
  interface Cases<R> {
    R made(Made made);

    R live(Live live);

    R nothing(Nothing nothing);
  }

  <R> R match(Cases<R> cases);

  /** A pattern, round and round. */
  record Made(Pattern pattern) implements Source {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.made(this);
    }
  }

  /**
   * No output at all.
   *
   * @param why in words
   */
  record Nothing(String why) implements Source {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothing(this);
    }
  }
}
