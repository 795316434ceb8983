package dev.onair.sandbox.medialive.playout.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which of two inputs is on air, by automatic input failover. Made anew with each start of a
 * channel: the primary is on air first.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/automatic-input-failover.html">AWS:
 *     automatic input failover</a>
 */
final class Failover {

  /** Where no condition says how long an input may be lost: assumed. */
  private static final Duration DEFAULT_THRESHOLD = Duration.ofSeconds(1);

  private final Duration threshold;
  private final Duration clear;
  private final boolean prefersPrimary;
  private boolean onSecondary;
  private Optional<Instant> primaryFineSince = Optional.empty();

  private Failover(Duration threshold, Duration clear, boolean prefersPrimary) {
    this.threshold = threshold;
    this.clear = clear;
    this.prefersPrimary = prefersPrimary;
  }

  /** By {@code automaticInputFailoverSettings}. */
  static Failover of(JsonNode settings) {
    Duration threshold = DEFAULT_THRESHOLD;
    for (JsonNode condition : settings.path("failoverConditions")) {
      JsonNode millis =
          condition.at("/failoverConditionSettings/inputLossSettings/inputLossThresholdMsec");
      if (millis.isNumber()) {
        threshold = Duration.ofMillis(millis.asLong());
      }
    }
    return new Failover(
        threshold,
        Duration.ofMillis(settings.path("errorClearTimeMsec").asLong(0)),
        settings.path("inputPreference").asText().equals("PRIMARY_INPUT_PREFERRED"));
  }

  /**
   * Looks at both.
   *
   * @param primary when something came from it for the last time
   * @param secondary the same of the other one
   * @return whether the secondary is on air
   */
  boolean look(Instant now, Optional<Instant> primary, Optional<Instant> secondary) {
    boolean primaryIsFine = isFine(now, primary);
    boolean secondaryIsFine = isFine(now, secondary);
    if (!primaryIsFine) {
      primaryFineSince = Optional.empty();
    } else if (primaryFineSince.isEmpty()) {
      primaryFineSince = Optional.of(now);
    }
    if (!onSecondary && !primaryIsFine && secondaryIsFine) {
      onSecondary = true;
    } else if (onSecondary && primaryIsFine) {
      boolean isClear =
          prefersPrimary
              && primaryFineSince.filter(since -> !since.plus(clear).isAfter(now)).isPresent();
      onSecondary = secondaryIsFine && !isClear;
    }
    return onSecondary;
  }

  private boolean isFine(Instant now, Optional<Instant> latest) {
    return latest.filter(at -> at.plus(threshold).isAfter(now)).isPresent();
  }
}
