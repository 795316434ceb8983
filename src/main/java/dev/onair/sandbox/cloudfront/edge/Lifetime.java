package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpReply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * For how long an answer may be kept.
 *
 * @see EdgeRule#LIFETIME
 * @see EdgeRule#ERRORS_KEPT
 */
record Lifetime(CachePolicy policy, Instant now) {

  private static final Set<Integer> ALWAYS = Set.of(404, 405, 414, 500, 501, 502, 503, 504);
  private static final Set<Integer> IF_SAID = Set.of(400, 403, 412, 415);

  /**
   * Zero where it may not be kept.
   *
   * @param leastOfErrors the error caching minimum TTL of its status
   */
  Duration of(HttpReply reply, Duration leastOfErrors) {
    List<String> directives = directives(reply);
    if (reply.status() < 400) {
      return good(reply, directives);
    }
    Optional<Duration> said = seconds(directives);
    if (ALWAYS.contains(reply.status()) || (IF_SAID.contains(reply.status()) && said.isPresent())) {
      return longer(leastOfErrors, shorter(said.orElse(Duration.ZERO), policy.max()));
    }
    return Duration.ZERO;
  }

  private Duration good(HttpReply reply, List<String> directives) {
    if (directives.stream().anyMatch(Set.of("no-cache", "no-store", "private")::contains)) {
      return policy.min();
    }
    return seconds(directives)
        .or(() -> Headers.of(reply, "Expires").map(this::until))
        .map(said -> longer(policy.min(), shorter(said, policy.max())))
        .orElse(policy.byDefault());
  }

  private static List<String> directives(HttpReply reply) {
    String text = Headers.of(reply, "Cache-Control").orElse("").toLowerCase(Locale.ROOT);
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static Optional<Duration> seconds(List<String> directives) {
    return directive(directives, "s-maxage=").or(() -> directive(directives, "max-age="));
  }

  private static Optional<Duration> directive(List<String> directives, String name) {
    return directives.stream()
        .filter(directive -> directive.matches(name + "\\d{1,12}"))
        .map(directive -> Duration.ofSeconds(Long.parseLong(directive.substring(name.length()))))
        .findFirst();
  }

  /** What is no date has passed already. */
  private Duration until(String expires) {
    try {
      Instant then = ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return longer(Duration.ZERO, Duration.between(now, then));
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
