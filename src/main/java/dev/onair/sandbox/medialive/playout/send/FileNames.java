package dev.onair.sandbox.medialive.playout.send;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The names of what an output sends.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/hls-syntax-emp.html">AWS: the
 *     syntax for the paths for the outputs</a>
 */
final class FileNames {

  private FileNames() {}

  /** What follows the group's name in a segment's: its counter has five digits, or more. */
  static String segment(HlsOutput output, long number) {
    return encoded(output.nameModifier() + output.segmentModifier()) + "_%05d.ts".formatted(number);
  }

  /** What follows the group's name in a media playlist's. */
  static String playlist(HlsOutput output) {
    return encoded(output.nameModifier()) + ".m3u8";
  }

  /** A part of a name as it stands in a URL. */
  static String encoded(String part) {
    try {
      return new URI(null, null, "/" + part, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(part + " can't be in a URL", e);
    }
  }
}
