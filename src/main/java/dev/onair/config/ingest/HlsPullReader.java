package dev.onair.config.ingest;

import dev.onair.config.Bitrates;
import dev.onair.config.Section;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.HlsPull.Scte35Source;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code inputs.<name>.hls}: how MediaLive pulls HLS. */
final class HlsPullReader {

  private static final int MAX_SEGMENTS = 100;
  private static final int MAX_RETRIES = 1000;

  private final Section hls;

  HlsPullReader(Section hls) {
    this.hls = hls;
  }

  Optional<HlsPull> read() {
    // 0 is MediaLive's own choice for each; the provider drops a 0, and leaving the key out says
    // it.
    Optional<Long> bandwidth = hls.parsed("bandwidth", Bitrates::parse, Bitrates.EXPECTED);
    Optional<Integer> buffer = hls.optionalInteger("buffer-segments", 1, MAX_SEGMENTS);
    Optional<Integer> retries = hls.optionalInteger("retries", 1, MAX_RETRIES);
    Optional<Duration> interval =
        hls.optionalDuration("retry-interval", Duration.ofSeconds(1), Duration.ofMinutes(10));
    if (interval.filter(d -> d.toMillis() % 1000 != 0).isPresent()) {
      hls.error("retry-interval", "must be whole seconds");
    }
    Scte35Source scte35 = hls.oneOf("scte35-source", Scte35Source.class);
    return hls.build(() -> new HlsPull(bandwidth, buffer, retries, interval, scte35));
  }
}
