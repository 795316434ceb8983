package dev.onair.model.packaging;

import java.time.Duration;

/**
 * What MediaPackage takes, of anybody.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_CreateOriginEndpoint.html">AWS:
 *     CreateOriginEndpoint</a>
 */
public final class PackagingLimits {

  /** The longest segment, of those that it gets and of those that it makes; the shortest is 1 s. */
  public static final Duration LONGEST_SEGMENT = Duration.ofSeconds(30);

  /**
   * How far back anything reaches: a startover window, a time delay, the interval of program date
   * time.
   */
  public static final Duration LONGEST_REACH = Duration.ofDays(14);

  private PackagingLimits() {}
}
