package dev.onair.sandbox.medialive.playout.send;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The media playlist of an output: MediaLive's child manifest. */
final class MediaPlaylist {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final HlsGroup.Playlists settings;
  private final Deque<Listed> listed = new ArrayDeque<>();
  private long discontinuities;
  private long lastDate = Long.MIN_VALUE;
  private long peak;
  private long bits;
  private long ticks;

  private record Listed(String uri, Segment segment, boolean dated, boolean broken) {}

  MediaPlaylist(HlsGroup.Playlists settings) {
    this.settings = settings;
  }

  /**
   * Lists one more segment.
   *
   * @param uri as it stands in the playlist
   */
  void add(String uri, Segment segment) {
    boolean dated =
        settings.datePeriod() >= 0
            && (segment.discontinuity() || segment.start() - lastDate >= settings.datePeriod());
    lastDate = dated ? segment.start() : lastDate;
    // Only sizes and times stay: what was sent is not kept. Nothing is broken off by the first.
    boolean broken = segment.discontinuity() && ticks > 0 && settings.discontinuities();
    listed.addLast(new Listed(uri, segment.withoutBytes(), dated, broken));
    while (listed.size() > settings.segments()) {
      discontinuities += listed.removeFirst().broken() ? 1 : 0;
    }
    long rate = segment.bytes().size() * 8L * Ticks.SECOND / Math.max(1, segment.duration());
    peak = Math.max(peak, rate);
    bits += segment.bytes().size() * 8L;
    ticks += segment.duration();
  }

  /** Bits a second of the segment with the most. */
  long peakBitrate() {
    return peak;
  }

  /** Bits a second of all. */
  long averageBitrate() {
    return ticks == 0 ? 0 : bits * Ticks.SECOND / ticks;
  }

  /** The number of the newest segment. */
  long newest() {
    return listed.isEmpty() ? Long.MIN_VALUE : listed.getLast().segment().number();
  }

  String text() {
    long longest = listed.stream().mapToLong(entry -> entry.segment().duration()).max().orElse(0);
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
    text.append("#EXT-X-TARGETDURATION:").append(Math.round(longest / 90_000.0)).append('\n');
    text.append("#EXT-X-MEDIA-SEQUENCE:").append(listed.getFirst().segment().number()).append('\n');
    if (discontinuities > 0) {
      text.append("#EXT-X-DISCONTINUITY-SEQUENCE:").append(discontinuities).append('\n');
    }
    for (Listed entry : listed) {
      if (entry.broken()) {
        text.append("#EXT-X-DISCONTINUITY\n");
      }
      if (entry.dated()) {
        text.append("#EXT-X-PROGRAM-DATE-TIME:")
            .append(DATE.format(Ticks.time(entry.segment().start())))
            .append('\n');
      }
      text.append(
          String.format(Locale.ROOT, "#EXTINF:%.5f,\n", entry.segment().duration() / 90_000.0));
      text.append(entry.uri()).append('\n');
    }
    return text.toString();
  }
}
