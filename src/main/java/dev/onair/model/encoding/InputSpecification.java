package dev.onair.model.encoding;

import java.util.Objects;

/**
 * What inputs an encoder channel must be able to take. AWS bills by it, and refuses to start a
 * channel whose input exceeds it.
 *
 * @param codec the most demanding codec among the inputs; MPEG2 asks least, HEVC most
 * @param resolution the largest picture among the inputs
 * @param maximumBitrate the highest bitrate among the inputs
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/input-specification.html">AWS:
 *     input specification</a>
 */
public record InputSpecification(
    Codec codec, Resolution resolution, MaximumBitrate maximumBitrate) {

  /** The codec of an input. */
  public enum Codec {
    MPEG2,
    AVC,
    HEVC
  }

  /** The size of an input's picture. */
  public enum Resolution {
    /** Fewer than 720 lines. */
    SD,
    /** 720 to 1080 lines. */
    HD,
    /** More than 1080 lines. */
    UHD
  }

  /** The bitrate of an input. */
  public enum MaximumBitrate {
    MAX_10_MBPS,
    MAX_20_MBPS,
    MAX_50_MBPS
  }

  public InputSpecification {
    Objects.requireNonNull(codec, "codec");
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(maximumBitrate, "maximumBitrate");
  }
}
