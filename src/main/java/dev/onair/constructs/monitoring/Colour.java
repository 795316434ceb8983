package dev.onair.constructs.monitoring;

/**
 * What stands for what in all graphs. CloudWatch takes no names of colours, only numbers; these are
 * of its own palette.
 *
 * @see <a href="https://github.com/aws/aws-cdk/issues/20024">a dashboard that a name made
 *     invalid</a>
 */
enum Colour {
  PIPELINE_0("#1f77b4"),
  PIPELINE_1("#ff7f0e"),
  FINE("#2ca02c"),
  REFUSED("#9467bd"),
  FAILED("#d62728"),
  AMOUNT("#17becf");

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /** That of a pipeline. */
  static Colour ofPipeline(int pipeline) {
    return pipeline == 0 ? PIPELINE_0 : PIPELINE_1;
  }

  /** Red, green and blue. */
  String hex() {
    return hex;
  }
}
