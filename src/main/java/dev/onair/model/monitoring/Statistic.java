package dev.onair.model.monitoring;

/** What CloudWatch makes of a period's datapoints. */
public enum Statistic {
  AVERAGE("Average"),
  MAXIMUM("Maximum"),
  MINIMUM("Minimum"),
  /** What nine in ten stay below: of metrics that have percentiles and nothing else. */
  P90("p90"),
  SUM("Sum");

  private final String awsName;

  Statistic(String awsName) {
    this.awsName = awsName;
  }

  /** Whether CloudWatch takes it for an extended one. */
  public boolean isPercentile() {
    return this == P90;
  }

  /** CloudWatch's name of it. */
  public String awsName() {
    return awsName;
  }
}
