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

  /** The most with which MediaLive takes the source for live; see {@link HlsPull#LIVE_SEGMENTS}. */
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
    Optional<Integer> wanted =
        hls.optionalInteger("buffer-segments", HlsPull.LIVE_SEGMENTS, MAX_SEGMENTS);
    wanted.filter(segments -> !live && segments <= MOST_LIVE_SEGMENTS).ifPresent(this::warnOfLoop);
    Optional<Integer> buffer =
        wanted.or(() -> live ? Optional.of(HlsPull.LIVE_SEGMENTS) : Optional.empty());
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
