package dev.onair.sandbox.medialive.playout.encode;

import dev.onair.media.codec.FrameRate;
import java.util.Optional;

/**
 * One video description.
 *
 * @param name as outputs know it
 * @param size in pixels; absent where it is the source's
 * @param rate absent where it is the source's
 * @param gop distance of the pictures at which decoding can begin
 * @param codec what encodes it, and how
 * @param shape how pictures are fitted and described
 */
public record Rung(
    String name,
    Optional<Size> size,
    Optional<FrameRate> rate,
    Gop gop,
    VideoCodec codec,
    Shape shape) {

  /** This at half its frame rate; one with its source's stays as it is. */
  Rung halved() {
    if (rate.isEmpty()) {
      return this;
    }
    FrameRate before = rate.get();
    FrameRate half = new FrameRate(before.numerator(), before.denominator() * 2);
    return new Rung(
        name, size, Optional.of(half), new Gop(gop.seconds(before), true), codec, shape);
  }

  /** For example {@code 720p}. */
  public String words() {
    return size.map(s -> s.height() + "p").orElse(name);
  }
}
