package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.model.Setting;
import dev.onair.model.encoding.GroupSetting;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.Options;
import dev.onair.model.packaging.PackagingLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the output group of a ladder: how everything goes to the packager. */
final class OutputGroupReader {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final Map<String, String> OWNED =
      Arrays.stream(GroupSetting.values())
          .collect(Collectors.toMap(GroupSetting::apiName, GroupSetting::refusal));

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
        ladder.setting("segment", segment),
        ladder.setting("min-segment", least),
        options("hls", "HlsGroupSettings", OWNED),
        ladder.setting("put", put(ladder.section("put"))),
        options("ts", "M3u8Settings", Map.of()));
  }

  private Setting<Options> options(String key, String shape, Map<String, String> owned) {
    return ladder.setting(key, options.read(ladder.section(key), shape, Set.of(), owned));
  }

  /** How MediaLive connects to the packager. */
  static Options put(Section put) {
    Map<String, Setting<Object>> values = new HashMap<>();
    wholeSeconds(put, "connection-retry-interval", Duration.ofMinutes(1))
        .ifPresent(pause -> values.put("connectionRetryInterval", pause));
    wholeSeconds(put, "filecache-duration", Duration.ofMinutes(10))
        .ifPresent(duration -> values.put("filecacheDuration", duration));
    wholeSeconds(put, "restart-delay", Duration.ofSeconds(15))
        .ifPresent(delay -> values.put("restartDelay", delay));
    put.optionalInteger("num-retries", 1, 100)
        .ifPresent(retries -> values.put("numRetries", put.setting("num-retries", (long) retries)));
    put.rejectUnknownKeys();
    return new Options(values);
  }

  private static Optional<Setting<Object>> wholeSeconds(Section section, String key, Duration max) {
    return seconds(section, key, max).map(length -> section.setting(key, length.toSeconds()));
  }

  /** 1 s or more: the provider drops zeros. */
  private static Optional<Duration> seconds(Section section, String key, Duration max) {
    return WholeSeconds.optional(section, key, SECOND, max);
  }
}
