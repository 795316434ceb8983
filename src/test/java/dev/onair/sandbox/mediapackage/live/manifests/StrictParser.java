package dev.onair.sandbox.mediapackage.live.manifests;

import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.ParsingMode;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.util.stream.Stream;

/** A parser of others, which refuses what HLS doesn't know. */
final class StrictParser {

  private StrictParser() {}

  /**
   * The tags of "SCTE-35 enhanced" are no standard's: a strict parser does not know all of them.
   */
  static MediaPlaylist media(String text) {
    try {
      return new MediaPlaylistParser(ParsingMode.STRICT)
          .readPlaylist(
              Stream.of(text.split("\n"))
                  .filter(line -> !line.matches("#EXT-(OATCLS-SCTE35|X-CUE-OUT-CONT|X-CUE-OUT$).*"))
                  .toList()
                  .iterator());
    } catch (PlaylistParserException e) {
      throw new AssertionError(text, e);
    }
  }

  static MasterPlaylist multivariant(String text) {
    try {
      return new MasterPlaylistParser(ParsingMode.STRICT).readPlaylist(text);
    } catch (PlaylistParserException e) {
      throw new AssertionError(text, e);
    }
  }
}
