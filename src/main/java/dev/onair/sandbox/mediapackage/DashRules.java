package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;

/** What MediaPackage asks of a DASH manifest beyond its schema. */
final class DashRules {

  private final Packaging packaging;
  private final JsonNode manifest;
  private final int segment;

  /**
   * @param segment the endpoint's, in seconds
   */
  DashRules(Packaging packaging, JsonNode manifest, int segment) {
    this.packaging = packaging;
    this.manifest = manifest;
    this.segment = segment;
  }

  void check() {
    checkUpdatePeriod();
    checkTiming();
    JsonNode triggers = manifest.path("PeriodTriggers");
    if (triggers.size() > 1 && triggers.toString().contains("\"NONE\"")) {
      throw invalid(
          PackagingRule.PERIOD_TRIGGERS,
          "PERIOD_TRIGGERS_NONE_SPECIFIED_WITH_ADDITIONAL_VALUES",
          "PeriodTriggers has NONE and others");
    }
  }

  private void checkUpdatePeriod() {
    int shortest = (int) PackagingRule.DASH_UPDATE.value();
    boolean given = manifest.has("MinUpdatePeriodSeconds");
    if (!given && shortest < segment) {
      packaging.refuse(
          PackagingRule.UPDATE_PERIOD_LEFT_OUT,
          "UPDATE_PERIOD_SMALLER_THAN_SEGMENT_DURATION",
          "DashManifests: no MinUpdatePeriodSeconds, which is then below the segment duration "
              + segment);
    }
    int period = manifest.path("MinUpdatePeriodSeconds").asInt(segment);
    if (period < segment) {
      throw invalid(
          PackagingRule.UPDATE_PERIOD,
          "UPDATE_PERIOD_SMALLER_THAN_SEGMENT_DURATION",
          "MinUpdatePeriodSeconds " + period + " is below the segment duration " + segment);
    }
  }

  private void checkTiming() {
    JsonNode timing = manifest.path("UtcTiming");
    boolean direct = timing.path("TimingMode").asText("UTC_DIRECT").equals("UTC_DIRECT");
    if (direct && timing.has("TimingSource")) {
      throw invalid(
          PackagingRule.TIMING_DIRECT,
          "DIRECT_MODE_WITH_TIMING_SOURCE", "UTC_DIRECT takes no TimingSource");
    }
    if (!direct && !timing.has("TimingSource")) {
      throw invalid(
          PackagingRule.TIMING_SOURCE,
          "TIMING_SOURCE_MISSING", timing.get("TimingMode").asText() + " needs a TimingSource");
    }
  }

  private static RuntimeException invalid(PackagingRule rule, String type, String message) {
    return Packaging.invalid(rule, type, "DashManifests: " + message);
  }
}
