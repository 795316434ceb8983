package dev.onair.model.packaging;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a DASH manifest tells players.
 *
 * @param updatePeriod how often they fetch it at most: from the segment to the window
 * @param buffer how much they keep in the buffer: up to 1 h
 * @param presentationDelay how far behind the live edge they begin: up to the window
 * @param clock where they get the time from
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_CreateDashManifestConfiguration.html">AWS:
 *     DASH manifests</a>
 */
public record DashSpec(
    Duration updatePeriod, Duration buffer, Duration presentationDelay, Clock clock) {

  /**
   * Where players get the time from.
   *
   * @param mode how they ask
   * @param source the URL that they ask; absent for {@link TimingMode#UTC_DIRECT} alone
   */
  public record Clock(TimingMode mode, Optional<String> source) {
    public Clock {
      Objects.requireNonNull(mode, "mode");
      if (source.isPresent() == (mode == TimingMode.UTC_DIRECT)) {
        throw new IllegalArgumentException("source: " + source + " does not go with " + mode);
      }
    }
  }

  /** How players are told the time. */
  public enum TimingMode {
    /** It stands in the manifest. */
    UTC_DIRECT,
    /** The Date header of the answer to a HEAD request. */
    HTTP_HEAD,
    /** The answer's text, as ISO 8601 writes it. */
    HTTP_ISO,
    /** The answer's text, as xs:date writes it. */
    HTTP_XSDATE
  }

  public DashSpec {
    Objects.requireNonNull(updatePeriod, "updatePeriod");
    Objects.requireNonNull(buffer, "buffer");
    Objects.requireNonNull(presentationDelay, "presentationDelay");
    Objects.requireNonNull(clock, "clock");
  }
}
