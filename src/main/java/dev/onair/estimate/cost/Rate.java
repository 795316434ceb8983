package dev.onair.estimate.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What AWS has a price for: the words of MediaLive's reservations, and onair's own for what has
 * none.
 *
 * @param name {@code OUTPUT AVC HD MAX_10_MBPS MAX_30_FPS STANDARD}
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/apireference/reservations.html">AWS:
 *     what a reservation is for</a>
 */
public record Rate(String name) {

  /** An encoder channel that does not run. */
  static final Rate IDLE_CHANNEL = new Rate("IDLE CHANNEL");

  /** A push input whose channel does not run; a pull input costs nothing then. */
  static final Rate IDLE_PUSH_INPUT = new Rate("IDLE PUSH_INPUT");

  /** Dolby audio, once a channel. */
  static final Rate ADVANCED_AUDIO = new Rate("FEATURE ADVANCED_AUDIO");

  /** A GB that MediaPackage gets. */
  static final Rate PACKAGING_IN = new Rate("PACKAGING INGEST");

  /** A GB that MediaPackage hands to the CDN. */
  static final Rate PACKAGING_OUT = new Rate("PACKAGING ORIGINATION");

  /** A GB that the CDN hands to viewers. */
  static final Rate CDN_OUT = new Rate("CDN OUT");

  /** One of a few words. */
  static Rate of(String... words) {
    return new Rate(
        Arrays.stream(words)
            .map(word -> word.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(" ")));
  }
}
