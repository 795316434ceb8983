package dev.onair.model.encoding;

import dev.onair.model.Bitrate;
import dev.onair.model.Setting;
import java.util.Objects;
import java.util.Optional;

/**
 * What limits the bitrate of a rendition.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/video-characteristics-encoding-schemes.html">AWS:
 *     encoding schemes</a>
 */
public sealed interface RateControl {

  /** The highest bitrate that occurs. */
  Setting<Bitrate> highest();

  /** Visits the variant. */
  <R> R match(Cases<R> cases);

  /** One case for each variant. */
  interface Cases<R> {
    R qvbr(Qvbr control);

    R cbr(Cbr control);

    R vbr(Vbr control);
  }

  /**
   * Quality-defined: as few bits as the quality takes, up to a maximum.
   *
   * @param max the maximum
   * @param quality 1 to 10; absent: MediaLive infers it from size and maximum
   */
  record Qvbr(Setting<Bitrate> max, Setting<Optional<Integer>> quality) implements RateControl {
    public Qvbr {
      Objects.requireNonNull(max, "max");
      Objects.requireNonNull(quality, "quality");
    }

    @Override
    public Setting<Bitrate> highest() {
      return max;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.qvbr(this);
    }
  }

  /** Constant. */
  record Cbr(Setting<Bitrate> rate) implements RateControl {
    public Cbr {
      Objects.requireNonNull(rate, "rate");
    }

    @Override
    public Setting<Bitrate> highest() {
      return rate;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cbr(this);
    }
  }

  /** Variable around an average; AVC only. */
  record Vbr(Setting<Bitrate> average, Setting<Bitrate> max) implements RateControl {
    public Vbr {
      Objects.requireNonNull(average, "average");
      Objects.requireNonNull(max, "max");
    }

    @Override
    public Setting<Bitrate> highest() {
      return max;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.vbr(this);
    }
  }
}
