package dev.onair.operate;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Requests that wait where the service has had too many. The SDK tries again for about a second,
 * and not at all once it has done so often: for a fleet of hundreds of channels that is too little,
 * as MediaLive limits the requests of an account in a region, and says nowhere to how many.
 */
final class Throttling {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** About a minute in all. */
  private static final int TRIES = 12;

  private Throttling() {}

  /**
   * The answer to a request.
   *
   * @param failure what to say if there is none
   */
  static <T> T asked(String failure, Supplier<T> request) throws OperationRefusedException {
    long wait = FIRST.toMillis();
    for (int tries = 1; ; tries++) {
      try {
        return request.get();
      } catch (SdkException e) {
        if (!isThrottled(e) || tries == TRIES || !isPassed(wait)) {
          throw OperationRefusedException.of(failure, e);
        }
        wait = Math.min(2 * wait, LONGEST.toMillis());
      }
    }
  }

  private static boolean isThrottled(SdkException refusal) {
    return refusal instanceof SdkServiceException answer && answer.isThrottlingException();
  }

  /** Whether that time has passed without an interruption; somewhat less of it, for each. */
  private static boolean isPassed(long millis) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
