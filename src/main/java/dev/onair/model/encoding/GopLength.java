package dev.onair.model.encoding;

import java.time.Duration;
import java.util.Objects;

/** The length of a group of pictures. */
public sealed interface GopLength {

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** One case for each variant. */
  interface Cases<R> {
    R seconds(Seconds length);

    R frames(Frames length);
  }

  /** In time; MediaLive makes a number of frames of it. More than 0. */
  record Seconds(Duration length) implements GopLength {
    public Seconds {
      Objects.requireNonNull(length, "length");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.seconds(this);
    }
  }

  /** In frames: 1 or more. */
  record Frames(int count) implements GopLength {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.frames(this);
    }
  }
}
