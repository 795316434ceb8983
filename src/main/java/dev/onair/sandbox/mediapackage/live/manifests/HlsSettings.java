package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * An HLS manifest of an endpoint.
 *
 * @param row one of HlsManifests or LowLatencyHlsManifests
 * @param lowLatency which of the two
 */
record HlsSettings(JsonNode row, boolean lowLatency) {

  /** How ad markers look. */
  enum AdMarkers {
    NONE,
    DATERANGE,
    SCTE35_ENHANCED
  }

  String name() {
    return row.path("ManifestName").asText();
  }

  /** What the names of media playlists begin with. */
  String childName() {
    return row.path("ChildManifestName").asText(name());
  }

  Duration window() {
    return Duration.ofSeconds(row.path("ManifestWindowSeconds").asLong(60));
  }

  /** How often there is a program date time; absent: never. */
  Optional<Duration> dateTimeInterval() {
    JsonNode interval = row.path("ProgramDateTimeIntervalSeconds");
    return interval.isNumber()
        ? Optional.of(Duration.ofSeconds(interval.asLong()))
        : Optional.empty();
  }

  AdMarkers adMarkers() {
    String type = row.at("/ScteHls/AdMarkerHls").asText();
    return type.isEmpty() ? AdMarkers.NONE : AdMarkers.valueOf(type);
  }

  boolean encodesQueries() {
    return row.path("UrlEncodeChildManifest").asBoolean();
  }

  /** The tag that says where a player begins; absent: it decides itself. */
  Optional<String> startTag() {
    JsonNode tag = row.path("StartTag");
    if (!tag.isObject()) {
      return Optional.empty();
    }
    String precise = tag.path("Precise").asBoolean() ? ",PRECISE=YES" : "";
    return Optional.of(
        "#EXT-X-START:TIME-OFFSET=" + Decimal.of(tag.path("TimeOffset").asDouble()) + precise);
  }

  FilterSettings filter() {
    return new FilterSettings(row.path("FilterConfiguration"));
  }
}
