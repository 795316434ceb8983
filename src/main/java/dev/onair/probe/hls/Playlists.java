package dev.onair.probe.hls;

/**
 * Texts that are playlists. Lines are read one by one, so that what is wrong has its line, and one
 * wrong line doesn't hide the rest, as with parsers that end there.
 */
public final class Playlists {

  private static final String FIRST = "#EXTM3U";

  private Playlists() {}

  /** Whether a text is a playlist. */
  public static boolean isOne(String text) {
    return withoutMark(text).stripLeading().startsWith(FIRST);
  }

  /** Whether a playlist lists others. */
  public static boolean isMultivariant(String text) {
    return text.contains("#EXT-X-STREAM-INF:");
  }

  public static Multivariant multivariant(String text) {
    return MultivariantReader.read(withoutMark(text));
  }

  public static MediaPlaylist media(String text) {
    return MediaReader.read(withoutMark(text));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
