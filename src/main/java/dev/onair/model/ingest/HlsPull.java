package dev.onair.model.ingest;

import dev.onair.model.Bitrate;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How MediaLive pulls HLS.
 *
 * @param bandwidth the rendition to pull, as the multivariant playlist states it; absent: the
 *     highest
 * @param bufferSegments how many segments are buffered before decoding: 3 to 10 for a live stream,
 *     11 or more, or absent, for a recording
 * @param retries how often a failed request is repeated before the input is lost; absent:
 *     MediaLive's own choice
 * @param retryInterval the pause before a repeated request
 * @param scte35Source where SCTE-35 messages are read from
 * @param serverValidation what is checked of the server's certificate; absent: MediaLive's own
 *     choice
 */
public record HlsPull(
    Optional<Bitrate> bandwidth,
    Optional<Integer> bufferSegments,
    Optional<Integer> retries,
    Optional<Duration> retryInterval,
    Scte35Source scte35Source,
    Optional<ServerValidation> serverValidation) {

  /**
   * The least that makes MediaLive take the source for live; it then begins that many segments
   * before the newest. Without, it takes it for a recording, and begins with the first.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-live-vs-file.html">AWS:
   *     live and file sources</a>
   */
  public static final int LIVE_SEGMENTS = 3;

  /** Where SCTE-35 messages of an HLS input are read from. */
  public enum Scte35Source {
    /** The playlist's tags. */
    MANIFEST,
    /** The transport stream's packets. */
    SEGMENTS
  }

  /** What is checked of the server's certificate. */
  public enum ServerValidation {
    /** Its cryptography, and that it is of the server's name. */
    CHECK_CRYPTOGRAPHY_AND_VALIDATE_NAME,
    /** Its cryptography. */
    CHECK_CRYPTOGRAPHY_ONLY
  }

  public HlsPull {
    Objects.requireNonNull(bandwidth, "bandwidth");
    Objects.requireNonNull(bufferSegments, "bufferSegments");
    Objects.requireNonNull(retries, "retries");
    Objects.requireNonNull(retryInterval, "retryInterval");
    Objects.requireNonNull(scte35Source, "scte35Source");
    Objects.requireNonNull(serverValidation, "serverValidation");
  }
}
