package dev.onair.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** When encoder channels ran, in periods of five minutes of the clock. */
public interface RunningPeriods {

  /** How long each is; they begin with the hour. */
  Duration LENGTH = Duration.ofMinutes(5);

  /**
   * The periods in which at least one pipeline of a channel ran, by their beginnings; what is told
   * of the latest may be some minutes late.
   *
   * @param ids the channels' ids at MediaLive
   * @param from the beginning of the first period
   * @param to the end of the last
   * @return those of each channel: none where it has not run; without one of which CloudWatch does
   *     not tell
   * @throws OperationRefusedException where CloudWatch does not tell
   */
  Map<String, Set<Instant>> of(Collection<String> ids, Instant from, Instant to)
      throws OperationRefusedException;
}
