package dev.onair.model;

/**
 * How many pipelines a channel runs.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/plan-redundancy.html">AWS: pipeline
 *     redundancy</a>
 */
public enum ChannelClass {
  /** Two pipelines, in two availability zones. */
  STANDARD(2),
  /** One pipeline, at about half the cost. */
  SINGLE_PIPELINE(1);

  private final int pipelines;

  ChannelClass(int pipelines) {
    this.pipelines = pipelines;
  }

  /** One or two. */
  public int pipelines() {
    return pipelines;
  }
}
