package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;

/** What MediaPackage asks of a DASH manifest beyond its schema. */
final class DashRules {

  /**
   * What an update period that is left out is taken for, by the documentation of AWS's CDK; so it
   * may be refused.
   */
  static final int UPDATE_PERIOD = 2;

  private final JsonNode manifest;
  private final int segment;

  /**
   * @param segment the endpoint's, in seconds
   */
  DashRules(JsonNode manifest, int segment) {
    this.manifest = manifest;
    this.segment = segment;
  }

  void check() {
    checkUpdatePeriod();
    checkTiming();
    JsonNode triggers = manifest.path("PeriodTriggers");
    if (triggers.size() > 1 && triggers.toString().contains("\"NONE\"")) {
      throw invalid(
          "PERIOD_TRIGGERS_NONE_SPECIFIED_WITH_ADDITIONAL_VALUES",
          "PeriodTriggers has NONE and others");
    }
  }

  private void checkUpdatePeriod() {
    // Provenance: MODEL mediapackagev2:ValidationExceptionType; of one left out: ASSUMED
    int period = manifest.path("MinUpdatePeriodSeconds").asInt(UPDATE_PERIOD);
    if (period < segment) {
      throw invalid(
          "UPDATE_PERIOD_SMALLER_THAN_SEGMENT_DURATION",
          "MinUpdatePeriodSeconds " + period + " is below the segment duration " + segment);
    }
  }

  private void checkTiming() {
    // Provenance: MODEL mediapackagev2:ValidationExceptionType
    JsonNode timing = manifest.path("UtcTiming");
    boolean direct = timing.path("TimingMode").asText("UTC_DIRECT").equals("UTC_DIRECT");
    if (direct && timing.has("TimingSource")) {
      throw invalid("DIRECT_MODE_WITH_TIMING_SOURCE", "UTC_DIRECT takes no TimingSource");
    }
    if (!direct && !timing.has("TimingSource")) {
      throw invalid(
          "TIMING_SOURCE_MISSING", timing.get("TimingMode").asText() + " needs a TimingSource");
    }
  }

  private static RuntimeException invalid(String type, String message) {
    return Packaging.invalid(type, "DashManifests: " + message);
  }
}
