package dev.onair.model.delivery;

import java.time.Duration;
import java.util.List;

/**
 * What CloudFront caches errors of. A second each: a segment that is asked for too early, or a
 * hiccup of the origin, must not be remembered for CloudFront's default of ten seconds.
 */
public final class CachedErrors {

  /** All that it can be told a time for. */
  public static final List<Integer> STATUSES =
      List.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

  /** For how long. */
  public static final Duration TIME = Duration.ofSeconds(1);

  private CachedErrors() {}
}
