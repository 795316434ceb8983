package dev.onair.model.packaging;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One manifest of an origin endpoint.
 *
 * @param name its name within the endpoint; part of its URL
 * @param format what it is
 * @param window how much of the stream it lists: 30 s to 15 min
 * @param programDateTime how often HLS states the time of day; absent: never. LL-HLS needs it
 * @param timeDelay how far behind the live edge it stays; absent: not at all
 * @param dash what a DASH manifest tells players; present for DASH alone
 */
public record ManifestSpec(
    String name,
    Format format,
    Duration window,
    Optional<Duration> programDateTime,
    Optional<Duration> timeDelay,
    Optional<DashSpec> dash) {

  /** What a manifest is. */
  public enum Format {
    HLS(".m3u8"),
    LL_HLS(".m3u8"),
    DASH(".mpd");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** How its URL ends. */
    public String extension() {
      return extension;
    }
  }

  public ManifestSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(programDateTime, "programDateTime");
    Objects.requireNonNull(timeDelay, "timeDelay");
    if (dash.isPresent() != (format == Format.DASH)) {
      throw new IllegalArgumentException("dash: " + dash + " does not go with " + format);
    }
  }
}
