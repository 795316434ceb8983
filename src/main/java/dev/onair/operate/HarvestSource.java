package dev.onair.operate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An origin endpoint, as far as what it keeps can be harvested.
 *
 * @param endpoint its name
 * @param startover how far back it keeps the stream; absent: it does not
 * @param manifests its manifests
 */
public record HarvestSource(
    String endpoint, Optional<Duration> startover, List<Manifest> manifests) {

  /** The manifests that a harvest job can name, and the one that it can't. */
  public enum Format {
    HLS(".m3u8"),
    LL_HLS(".m3u8"),
    DASH(".mpd"),
    MSS("");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** How the names of its files end; empty where there are none. */
    public String extension() {
      return extension;
    }
  }

  /**
   * A manifest.
   *
   * @param name its name within the endpoint
   * @param format what it is
   * @param shifted whether it begins, ends or lags elsewhere than the stream does
   */
  public record Manifest(String name, Format format, boolean shifted) {
    public Manifest {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(format, "format");
    }

    /** The name of its file. */
    public String file() {
      return name + format.extension();
    }
  }

  public HarvestSource {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(startover, "startover");
    manifests = List.copyOf(manifests);
  }
}
