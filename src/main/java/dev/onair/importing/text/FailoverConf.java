package dev.onair.importing.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.config.values.Durations;
import dev.onair.importing.facts.Remarks;
import java.time.Duration;

/** Writes what an input's {@code failover} says beside the other input. */
final class FailoverConf {

  private static final String LOSS = "inputLossSettings";

  private final String input;
  private final ObjectNode settings;
  private final Remarks remarks;

  /**
   * @param settings in the shape of the API's AutomaticInputFailoverSettings
   */
  FailoverConf(String input, ObjectNode settings, Remarks remarks) {
    this.input = input;
    this.settings = settings;
    this.remarks = remarks;
  }

  void write(Conf conf) {
    // MediaLive's own choice is the other one than onair's.
    conf.set("preference", settings.path("inputPreference").asText("EQUAL_INPUT_PREFERENCE"));
    if (settings.path("errorClearTimeMsec").asLong() > 0) {
      conf.set("clear-time", length(settings.path("errorClearTimeMsec").asLong()));
    }
    for (JsonNode condition : settings.path("failoverConditions")) {
      JsonNode conditions = condition.path("failoverConditionSettings");
      conditions
          .properties()
          .forEach(
              kind -> {
                if (!kind.getKey().equals(LOSS)) {
                  remarks.leftOut(
                      "inputs.%s.failover: %s; onair fails over when the input is lost"
                          .formatted(input, kind.getKey()));
                }
              });
      long loss = conditions.path(LOSS).path("inputLossThresholdMsec").asLong();
      if (loss > 0) {
        conf.set("input-loss", length(loss));
      }
    }
  }

  private static String length(long millis) {
    return Durations.format(Duration.ofMillis(millis));
  }
}
