package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A media playlist of an HLS manifest: of segments, with parts if it is one of low latency, or of
 * I-frames.
 *
 * @param endpoint whose it is
 * @param settings the manifest
 * @param rendition what is played
 * @param query what playlists of the same manifest are asked with
 * @param iframes whether it lists the pictures that segments begin with
 */
record MediaPlaylist(
    Endpoint endpoint, HlsSettings settings, Rendition rendition, String query, boolean iframes) {

  private static final int TICKS = 90_000;

  /**
   * The playlist.
   *
   * @param cut what there is of the channel
   * @param window what of that is shown
   * @throws Refusal if the rendition is not in it
   */
  String text(Cut cut, Window window) {
    List<Segment> segments = window.of(rendition.id());
    if (segments.isEmpty()) {
      throw Refusal.missing("There is nothing of " + rendition.id() + " at that time.");
    }
    FileNames names = new FileNames(endpoint.segmentName(), endpoint.container());
    Optional<PartialSegments> parts = parts(cut, window, segments);
    AdTags ads = AdTags.of(cut, segments, settings.adMarkers());
    List<String> lines = new ArrayList<>(head(window, segments));
    parts.ifPresent(partial -> lines.addAll(partial.head()));
    if (iframes) {
      lines.add("#EXT-X-I-FRAMES-ONLY");
    }
    Segment before = null;
    for (Segment segment : segments) {
      lines.addAll(beginning(cut, names, before, segment));
      lines.addAll(ads.before(segment));
      parts.ifPresent(partial -> lines.addAll(partial.of(segment, names)));
      if (segment.complete()) {
        lines.add("#EXTINF:" + Decimal.seconds(extent(segment).duration()) + ",");
        lines.add(
            iframes
                ? names.iframe(rendition.id(), segment.number())
                : names.segment(rendition.id(), segment.number()));
      }
      before = segment;
    }
    parts.ifPresent(partial -> lines.addAll(partial.tail(names, settings, query)));
    if (window.kind() == Window.Kind.VOD) {
      lines.add("#EXT-X-ENDLIST");
    }
    return String.join("\n", lines) + "\n";
  }

  private Optional<PartialSegments> parts(Cut cut, Window window, List<Segment> segments) {
    boolean low =
        settings.lowLatency()
            && !iframes
            && window.kind() == Window.Kind.LIVE
            && window.last().number() == cut.segments().get(cut.segments().size() - 1).number()
            && PartialSegments.target(cut, rendition.id()) > 0;
    return low
        ? Optional.of(new PartialSegments(cut, rendition, segments, target(segments)))
        : Optional.empty();
  }

  private List<String> head(Window window, List<Segment> segments) {
    List<String> lines = new ArrayList<>();
    lines.add("#EXTM3U");
    lines.add("#EXT-X-VERSION:" + (endpoint.container() == Container.CMAF ? 6 : iframes ? 4 : 3));
    lines.add("#EXT-X-TARGETDURATION:" + target(segments));
    lines.add("#EXT-X-MEDIA-SEQUENCE:" + segments.get(0).number());
    lines.add("#EXT-X-DISCONTINUITY-SEQUENCE:" + segments.get(0).run());
    if (window.kind() != Window.Kind.LIVE) {
      lines.add("#EXT-X-PLAYLIST-TYPE:" + window.kind());
    }
    lines.add("#EXT-X-INDEPENDENT-SEGMENTS");
    settings.startTag().ifPresent(lines::add);
    return lines;
  }

  /** What a segment needs to be told besides its length. */
  private List<String> beginning(Cut cut, FileNames names, Segment before, Segment segment) {
    List<String> lines = new ArrayList<>();
    boolean first = before == null || before.run() != segment.run();
    if (before != null && first) {
      lines.add("#EXT-X-DISCONTINUITY");
    }
    if (first && endpoint.container() == Container.CMAF) {
      lines.add("#EXT-X-MAP:URI=\"" + names.init(cut, rendition.id(), segment.run()) + "\"");
    }
    boolean dated =
        settings
            .dateTimeInterval()
            .map(interval -> first || tick(before, interval) != tick(segment, interval))
            .orElse(false);
    if (dated) {
      lines.add("#EXT-X-PROGRAM-DATE-TIME:" + Decimal.time(segment.start()));
    }
    return lines;
  }

  /** Which interval since the epoch a segment begins in: the same whatever the playlist shows. */
  private static long tick(Segment segment, Duration interval) {
    return Math.floorDiv(segment.start().toEpochMilli(), interval.toMillis());
  }

  /** Whole seconds, never less than a segment's rounded, and the same as long as it can be. */
  private long target(List<Segment> segments) {
    long longest = segments.stream().mapToLong(one -> extent(one).duration()).max().orElse(0);
    return Math.max(endpoint.segment().toSeconds(), (longest + TICKS / 2) / TICKS);
  }

  private Extent extent(Segment segment) {
    return segment.extents().get(rendition.id());
  }
}
