package dev.onair.model;

/** The tags that onair gives to what it makes, so that cost can be split by fleet and channel. */
public final class Tags {

  /** What the keys of onair's own tags begin with; operators can't use it. */
  public static final String PREFIX = "onair:";

  /** The fleet's name. */
  public static final String WORKFLOW = PREFIX + "workflow";

  /** The channel's name; on the resources of its stack. */
  public static final String CHANNEL = PREFIX + "channel";

  /**
   * When somebody stopped the channel by {@code onair stop}, in ISO 8601; on its encoder channel,
   * for as long as that holds.
   */
  public static final String STOPPED = PREFIX + "stopped";

  /**
   * How many tags of the operator's a resource takes, beside onair's two.
   *
   * @see <a href="https://docs.aws.amazon.com/tag-editor/latest/userguide/reference.html">AWS: tag
   *     limits</a>
   */
  public static final int MAX_OWN = 48;

  private Tags() {}
}
