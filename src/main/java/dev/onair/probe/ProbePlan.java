package dev.onair.probe;

import dev.onair.probe.expected.Expected;
import dev.onair.probe.http.Limits;
import dev.onair.probe.http.Player;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to probe, and how.
 *
 * @param uri a manifest
 * @param expected what the channel's file says of it
 * @param token a query that opens a private stream
 * @param origin the page that a player would be on
 * @param length how long live manifests are read; absent: until they should have changed three
 *     times
 */
public record ProbePlan(
    URI uri,
    Optional<Expected> expected,
    Optional<String> token,
    String origin,
    Optional<Duration> length,
    Limits limits) {

  public ProbePlan {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(limits, "limits");
  }

  /** A public manifest that no file tells of. */
  public static ProbePlan of(URI uri) {
    return new ProbePlan(
        uri, Optional.empty(), Optional.empty(), Player.ANY_ORIGIN, Optional.empty(), Limits.USUAL);
  }

  public ProbePlan expecting(Expected told) {
    return new ProbePlan(uri, Optional.of(told), token, origin, length, limits);
  }

  public ProbePlan withToken(String query) {
    return new ProbePlan(uri, expected, Optional.of(query), origin, length, limits);
  }

  public ProbePlan from(String page) {
    return new ProbePlan(uri, expected, token, page, length, limits);
  }

  public ProbePlan watching(Duration time) {
    return new ProbePlan(uri, expected, token, origin, Optional.of(time), limits);
  }
}
