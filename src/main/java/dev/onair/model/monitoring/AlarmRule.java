package dev.onair.model.monitoring;

import java.util.Objects;

/**
 * When an alarm goes off: a metric is on the wrong side of a threshold for some minutes.
 *
 * @param metric what is watched, a minute a datapoint
 * @param side which side of the threshold is the wrong one
 * @param minutes how many in a row
 * @param silence what it means where there are no datapoints
 */
public record AlarmRule(Metric metric, Side side, int minutes, Silence silence) {

  /** Which side of a threshold is the wrong one. */
  public enum Side {
    /** The threshold itself, and what is greater. */
    FROM("GreaterThanOrEqualToThreshold"),
    /** What is less. */
    BELOW("LessThanThreshold");

    private final String awsName;

    Side(String awsName) {
      this.awsName = awsName;
    }

    /** CloudWatch's name of the comparison. */
    public String awsName() {
      return awsName;
    }
  }

  /** What it means where there are no datapoints. */
  public enum Silence {
    /** Nothing is wrong here; or something else tells of it. */
    FINE("notBreaching"),
    /** It is just what is watched for. */
    WRONG("breaching");

    private final String awsName;

    Silence(String awsName) {
      this.awsName = awsName;
    }

    /** CloudWatch's name of how to treat missing data. */
    public String awsName() {
      return awsName;
    }
  }

  public AlarmRule {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(silence, "silence");
    if (minutes < 1) {
      throw new IllegalArgumentException("minutes: " + minutes);
    }
  }
}
