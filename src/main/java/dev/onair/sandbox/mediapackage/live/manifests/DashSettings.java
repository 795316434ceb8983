package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A DASH manifest of an endpoint.
 *
 * @param row one of DashManifests
 */
record DashSettings(JsonNode row) {

  /** How SCTE-35 is told. */
  enum AdMarkers {
    NONE,
    BINARY,
    XML
  }

  Duration window() {
    return seconds("ManifestWindowSeconds", 60);
  }

  Duration updatePeriod() {
    return seconds("MinUpdatePeriodSeconds", 2);
  }

  Duration buffer() {
    return seconds("MinBufferTimeSeconds", 5);
  }

  Duration delay() {
    return seconds("SuggestedPresentationDelaySeconds", 10);
  }

  AdMarkers adMarkers() {
    String type = row.at("/ScteDash/AdMarkerDash").asText();
    return type.isEmpty() ? AdMarkers.NONE : AdMarkers.valueOf(type);
  }

  /** Whether avails are periods of their own. */
  boolean availPeriods() {
    return contains("PeriodTriggers", "AVAILS");
  }

  boolean dvb() {
    return contains("Profiles", "DVB_DASH");
  }

  /** Whether what representations share is written once, for all of an adaptation set. */
  boolean compact() {
    return !row.path("Compactness").asText().equals("NONE");
  }

  /** UTC_DIRECT, HTTP_HEAD, HTTP_ISO or HTTP_XSDATE. */
  Optional<String> timingMode() {
    return Optional.ofNullable(row.at("/UtcTiming/TimingMode").textValue());
  }

  String timingSource() {
    return row.at("/UtcTiming/TimingSource").asText();
  }

  JsonNode programInformation() {
    return row.path("ProgramInformation");
  }

  FilterSettings filter() {
    return new FilterSettings(row.path("FilterConfiguration"));
  }

  private Duration seconds(String member, long otherwise) {
    return Duration.ofSeconds(row.path(member).asLong(otherwise));
  }

  private boolean contains(String list, String value) {
    for (JsonNode item : row.path(list)) {
      if (item.asText().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
