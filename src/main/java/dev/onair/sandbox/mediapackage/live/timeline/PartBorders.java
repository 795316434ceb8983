package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.util.ArrayList;
import java.util.List;

/** Where parts of LL-HLS begin, as numbers of frames. */
public final class PartBorders {

  /**
   * What a part aims at, 90 kHz: 0.25 s. Assumed; MediaPackage's own is not published.
   *
   * @see <a href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis">HLS, appendix
   *     B: a second or less</a>
   */
  private static final double AIM = 22_500;

  /** All parts but a segment's last have at least so much of the longest (section 4.4.3.7). */
  private static final double LEAST_SHARE = 0.85;

  private PartBorders() {}

  /** Of video: each GOP in equal parts of whole frames. The first is 0, the last the end. */
  public static List<Integer> video(TrackIndex track) {
    List<Integer> borders = new ArrayList<>(List.of(0));
    int gop = 0;
    for (int frame = 1; frame <= track.count(); frame++) {
      if (frame == track.count() || track.sync(frame)) {
        long duration = track.time(frame) - track.time(gop);
        for (int border : even(frame - gop, parts(duration))) {
          borders.add(gop + border);
        }
        gop = frame;
      }
    }
    return borders;
  }

  /** Of what can be cut anywhere: so many equal parts, or fewer if frames are long. */
  public static List<Integer> audio(int frames, int parts) {
    List<Integer> borders = new ArrayList<>(List.of(0));
    borders.addAll(even(frames, parts));
    return borders;
  }

  /** How many parts something is in. */
  static int parts(long duration) {
    return (int) Math.max(1, Math.round(duration / AIM));
  }

  /** The ends of equal parts. */
  private static List<Integer> even(int frames, int wanted) {
    int parts = Math.min(wanted, frames);
    while (Math.floorDiv(frames, parts) < LEAST_SHARE * -Math.floorDiv(-frames, parts)) {
      parts--;
    }
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      ends.add((int) ((long) frames * i / parts));
    }
    return ends;
  }
}
