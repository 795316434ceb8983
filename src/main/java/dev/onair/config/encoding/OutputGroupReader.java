package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.packaging.PackagingLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the output group of a ladder: how everything goes to the packager. */
final class OutputGroupReader {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final Map<String, String> OWNED_BY_GROUP =
      Map.of(
          "destination", "is the packager",
          "hls-cdn-settings", "is 'put' of the ladder; give it there",
          "input-loss-action", "follows from the channel's class; remove it",
          "segment-length", "is 'segment' of the ladder; give it there",
          "min-segment-length", "is 'min-segment' of the ladder; give it there");

  private final Section ladder;
  private final OptionsReader options;

  OutputGroupReader(Section ladder, OptionsReader options) {
    this.ladder = ladder;
    this.options = options;
  }

  Ladder.OutputGroup read() {
    Duration segment = seconds(ladder, "segment", PackagingLimits.LONGEST_SEGMENT).orElse(SECOND);
    Duration least =
        seconds(ladder, "min-segment", PackagingLimits.LONGEST_SEGMENT).orElse(segment);
    return new Ladder.OutputGroup(
        segment,
        least,
        options.read(ladder.section("hls"), "HlsGroupSettings", Set.of(), OWNED_BY_GROUP),
        put(ladder.section("put")),
        options.read(ladder.section("ts"), "M3u8Settings", Set.of(), Map.of()));
  }

  /** How MediaLive connects to the packager. */
  static Options put(Section put) {
    Map<String, Object> values = new HashMap<>();
    seconds(put, "connection-retry-interval", Duration.ofMinutes(1))
        .ifPresent(pause -> values.put("connectionRetryInterval", pause.toSeconds()));
    seconds(put, "filecache-duration", Duration.ofMinutes(10))
        .ifPresent(duration -> values.put("filecacheDuration", duration.toSeconds()));
    seconds(put, "restart-delay", Duration.ofSeconds(15))
        .ifPresent(delay -> values.put("restartDelay", delay.toSeconds()));
    put.optionalInteger("num-retries", 1, 100)
        .ifPresent(retries -> values.put("numRetries", (long) retries));
    put.rejectUnknownKeys();
    return new Options(values);
  }

  /** 1 s or more: the provider drops zeros. */
  private static Optional<Duration> seconds(Section section, String key, Duration max) {
    return WholeSeconds.optional(section, key, SECOND, max);
  }
}
