package dev.onair.config.ingest;

import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Bitrate;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.HlsPull.Scte35Source;
import dev.onair.model.ingest.HlsPull.ServerValidation;
import dev.onair.model.ingest.InputSettings.SourceEndBehavior;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code inputs.<name>.hls}: how MediaLive pulls HLS. */
final class HlsPullReader {

  /**
   * The least that makes MediaLive take the source for live; it then begins that many segments
   * before the newest. Without, it takes it for a recording, and begins with the first.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/inputs-live-vs-file.html">AWS:
   *     live and file sources</a>
   */
  static final int LIVE_SEGMENTS = 3;

  /** The most with which it takes the source for live; the same page. */
  private static final int MOST_LIVE_SEGMENTS = 10;

  private static final int MAX_SEGMENTS = 100;
  private static final int MAX_RETRIES = 1000;

  private final Section hls;
  private final boolean live;

  /**
   * @param behavior what happens when the source ends; a recording is read again
   */
  HlsPullReader(Section hls, SourceEndBehavior behavior) {
    this.hls = hls;
    this.live = behavior == SourceEndBehavior.CONTINUE;
  }

  Optional<HlsPull> read() {
    // 0 is MediaLive's own choice of these; the provider drops a 0, and leaving the key out says
    // it.
    Optional<Bitrate> bandwidth = hls.optionalBitrate("bandwidth");
    Optional<Integer> wanted = hls.optionalInteger("buffer-segments", LIVE_SEGMENTS, MAX_SEGMENTS);
    wanted.filter(segments -> !live && segments <= MOST_LIVE_SEGMENTS).ifPresent(this::warnOfLoop);
    Optional<Integer> buffer =
        wanted.or(() -> live ? Optional.of(LIVE_SEGMENTS) : Optional.empty());
    Optional<Integer> retries = hls.optionalInteger("retries", 1, MAX_RETRIES);
    Optional<Duration> interval =
        WholeSeconds.optional(hls, "retry-interval", Duration.ofSeconds(1), Duration.ofMinutes(10));
    Scte35Source scte35 = hls.oneOf("scte35-source", Scte35Source.class);
    Optional<ServerValidation> validation =
        hls.optionalOneOf("server-validation", ServerValidation.class);
    return hls.build(() -> new HlsPull(bandwidth, buffer, retries, interval, scte35, validation));
  }

  private void warnOfLoop(int segments) {
    hls.warning(
        "buffer-segments",
        Flaw.of("loop"),
        "with %d segments MediaLive takes the source for a live stream, which has no end to begin again"
                .formatted(segments)
            + " from, and so LOOP does nothing; remove buffer-segments for a recording, or say"
            + " source-end-behavior = CONTINUE for a live stream");
  }
}
