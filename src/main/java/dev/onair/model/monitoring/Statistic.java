package dev.onair.model.monitoring;

/** What CloudWatch makes of a period's datapoints. */
public enum Statistic {
  AVERAGE("Average"),
  MAXIMUM("Maximum"),
  MINIMUM("Minimum"),
  SUM("Sum");

  private final String awsName;

  Statistic(String awsName) {
    this.awsName = awsName;
  }

  /** CloudWatch's name of it. */
  public String awsName() {
    return awsName;
  }
}
