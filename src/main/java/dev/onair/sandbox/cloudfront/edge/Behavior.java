package dev.onair.sandbox.cloudfront.edge;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a distribution does with the requests for some paths.
 *
 * @param pattern the paths
 * @param allowed methods that are handed on
 * @param kept methods whose answers are kept
 * @param forwarded what the origin gets besides the cache key
 * @param keys those that may sign, by id; empty where nobody has to
 * @param functions the events at which a function would run with AWS
 */
record Behavior(
    Wildcard pattern,
    OriginServer origin,
    Set<String> allowed,
    Set<String> kept,
    CachePolicy cache,
    Forwarded forwarded,
    Optional<ResponseHeaders> headers,
    Optional<Map<String, PublicKey>> keys,
    List<String> functions) {

  Behavior {
    allowed = Set.copyOf(allowed);
    kept = Set.copyOf(kept);
    functions = List.copyOf(functions);
  }
}
