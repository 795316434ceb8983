package dev.onair.sandbox.mediapackage.live.manifests;

import java.util.Optional;

/**
 * What a media playlist is called.
 *
 * @param child the manifest's child name: letters, digits and hyphens
 * @param rendition its rendition's id
 * @param iframes whether it is the I-frame playlist
 */
record HlsName(String child, String rendition, boolean iframes) {

  private static final String IFRAMES = ".iframes";

  private static final String EXTENSION = ".m3u8";

  /** Takes a file's name apart; empty if it isn't a media playlist's. */
  static Optional<HlsName> parse(String file) {
    int bar = file.indexOf('_');
    if (bar < 0 || !file.endsWith(EXTENSION)) {
      return Optional.empty();
    }
    String id = file.substring(bar + 1, file.length() - EXTENSION.length());
    boolean iframes = id.endsWith(IFRAMES);
    return Optional.of(
        new HlsName(
            file.substring(0, bar),
            iframes ? id.substring(0, id.length() - IFRAMES.length()) : id,
            iframes));
  }

  String file() {
    return child + "_" + rendition + (iframes ? IFRAMES : "") + EXTENSION;
  }
}
