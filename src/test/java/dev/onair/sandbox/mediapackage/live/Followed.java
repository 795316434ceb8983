package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.List;

/** A media playlist, read as far as a test needs it. */
final class Followed {

  /** Its initialization segment, the last; empty if there is none. */
  final String map;

  final List<Entry> segments = new ArrayList<>();

  /** The parts of the segment that is growing. */
  final List<String> growing;

  /** A segment: how long the playlist says it is, its parts, what it is. */
  record Entry(double seconds, List<String> parts, Octets octets) {}

  Followed(PackagedStream stream, String endpoint, String playlist) {
    String lastMap = "";
    List<String> parts = new ArrayList<>();
    double seconds = 0;
    for (String line : stream.lines(endpoint + "/" + playlist + ".m3u8")) {
      if (line.startsWith("#EXT-X-MAP:")) {
        lastMap = uri(line);
      } else if (line.startsWith("#EXT-X-PART:")) {
        parts.add(uri(line));
      } else if (line.startsWith("#EXTINF:")) {
        seconds = Double.parseDouble(line.substring("#EXTINF:".length(), line.length() - 1));
      } else if (!line.startsWith("#")) {
        segments.add(new Entry(seconds, List.copyOf(parts), stream.octets(endpoint + "/" + line)));
        parts.clear();
      }
    }
    map = lastMap;
    growing = List.copyOf(parts);
  }

  private static String uri(String line) {
    return line.replaceFirst(".*URI=\"([^\"]+)\".*", "$1");
  }
}
