package dev.onair.model.encoding;

/**
 * How the pipelines of a standard channel are kept in step.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/pipeline-locking-requirements.html">AWS:
 *     requirements for pipeline locking</a>
 */
public enum OutputLocking {
  /** To each other. */
  PIPELINE_LOCKING,
  /** To the Unix epoch, so that channels in several regions agree too. */
  EPOCH_LOCKING,
  /** Not at all; AWS locks them to each other where nothing is said. */
  DISABLED;

  /** Whether they are kept in step, which asks something of inputs and outputs. */
  public boolean locks() {
    return this != DISABLED;
  }
}
