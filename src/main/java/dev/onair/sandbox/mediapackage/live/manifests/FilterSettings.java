package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a manifest's FilterConfiguration fixes for every request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_FilterConfiguration.html">AWS:
 *     FilterConfiguration</a>
 */
record FilterSettings(JsonNode configuration) {

  Optional<String> filter() {
    return Optional.ofNullable(configuration.path("ManifestFilter").textValue());
  }

  Optional<Instant> start() {
    return time("Start");
  }

  Optional<Instant> end() {
    return time("End");
  }

  Optional<Instant> clipStart() {
    return time("ClipStartTime");
  }

  Optional<Duration> delay() {
    return configuration.has("TimeDelaySeconds")
        ? Optional.of(Duration.ofSeconds(configuration.get("TimeDelaySeconds").asLong()))
        : Optional.empty();
  }

  private Optional<Instant> time(String member) {
    return Optional.ofNullable(configuration.path(member).textValue()).map(TimeText::parse);
  }
}
