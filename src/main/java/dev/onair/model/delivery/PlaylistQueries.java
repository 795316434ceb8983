package dev.onair.model.delivery;

import java.util.List;
import java.util.stream.Stream;

/**
 * What MediaPackage reads of a manifest's query string; anything else would only fragment the
 * cache.
 */
public final class PlaylistQueries {

  /**
   * The first three are what a player of LL-HLS asks with: it gets another playlist for each.
   *
   * @see <a
   *     href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis#section-6.2.5">HLS:
   *     delivery directives</a>
   */
  private static final List<String> ALWAYS =
      List.of("_HLS_msn", "_HLS_part", "_HLS_skip", "aws.manifestfilter", "aws.manifestsettings");

  /** What it reads where startover is offered. With these, 8 of the 10 that CloudFront takes. */
  private static final List<String> STARTOVER = List.of("end", "start", "time_delay");

  private PlaylistQueries() {}

  /**
   * Their names.
   *
   * @param startover whether players may ask for another time than now
   */
  public static List<String> of(boolean startover) {
    return startover ? Stream.concat(ALWAYS.stream(), STARTOVER.stream()).toList() : ALWAYS;
  }
}
