package dev.onair.model.ingest;

import java.time.Duration;
import java.util.Objects;

/**
 * Automatic input failover between two inputs of a channel.
 *
 * @param primary the input that the channel prefers
 * @param secondary the input that it falls back to
 * @param preference whether it goes back to the primary once that has recovered
 * @param clearTime how long the primary must be sound before the channel goes back: 1 ms or more
 * @param inputLoss how long the input may be lost before the channel switches: 100 ms or more
 */
public record FailoverSpec(
    String primary,
    String secondary,
    Preference preference,
    Duration clearTime,
    Duration inputLoss) {

  /** Which input a channel prefers when both are sound. */
  public enum Preference {
    /** Neither: it stays where it is. */
    EQUAL_INPUT_PREFERENCE,
    /** The primary. */
    PRIMARY_INPUT_PREFERRED
  }

  public FailoverSpec {
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(secondary, "secondary");
    Objects.requireNonNull(preference, "preference");
    Objects.requireNonNull(clearTime, "clearTime");
    Objects.requireNonNull(inputLoss, "inputLoss");
  }
}
