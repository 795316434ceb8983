package dev.onair.model.encoding;

/** Where the timecode of the outputs comes from. */
public enum TimecodeSource {
  /**
   * The input; where it carries none, as {@link #ZEROBASED} by the API's model, and as {@link
   * #SYSTEMCLOCK} by the guide.
   */
  EMBEDDED,
  /** UTC. */
  SYSTEMCLOCK,
  /** The start of the channel. */
  ZEROBASED
}
