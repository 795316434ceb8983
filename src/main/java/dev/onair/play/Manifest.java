package dev.onair.play;

import java.net.URI;
import java.util.Objects;

/**
 * A manifest that a player can be given.
 *
 * @param name what it is called within its channel, {@code <endpoint>/<manifest>}
 * @param format what it is
 * @param url where the page asks for it
 */
public record Manifest(String name, Format format, URI url) {

  /** What a manifest is, as far as players must know. */
  public enum Format {
    HLS_TS("hls-ts", "HLS TS"),
    HLS_CMAF("hls-cmaf", "HLS CMAF"),
    LL_HLS("ll-hls", "LL-HLS"),
    LL_HLS_TS("ll-hls-ts", "LL-HLS TS"),
    DASH("dash", "DASH"),

    /** HLS of which only its URL is known. */
    HLS("hls", "HLS");

    private final String id;
    private final String label;

    Format(String id, String label) {
      this.id = id;
      this.label = label;
    }

    /** How the page's address names it. */
    public String id() {
      return id;
    }

    /** How a person does. */
    public String label() {
      return label;
    }
  }

  public Manifest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(url, "url");
  }
}
