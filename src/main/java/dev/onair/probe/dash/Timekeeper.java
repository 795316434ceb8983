package dev.onair.probe.dash;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Player;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Asks the clock that a manifest tells players to use.
 *
 * @see <a href="https://www.iso.org/standard/83314.html">ISO/IEC 23009-1, 5.8.4.11: UTCTiming</a>
 */
final class Timekeeper {

  private final Player player;

  Timekeeper(Player player) {
    this.player = player;
  }

  /**
   * How far it is ahead of ours.
   *
   * @param manifest the answer that the manifest came in
   */
  Optional<Duration> skew(Mpd mpd, Exchange manifest) throws InterruptedException {
    String scheme = mpd.timing().scheme().orElse("");
    String value = mpd.timing().value().orElse("").strip();
    if (scheme.contains(":direct:")) {
      return time(value).map(it -> Duration.between(manifest.answered(), it));
    }
    if (!scheme.contains(":http-")) {
      return Optional.empty();
    }
    // Several URLs stand there between blanks.
    Exchange exchange;
    try {
      exchange = player.stranger().manifest(manifest.uri().resolve(value.split("\\s+", 2)[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Optional<Instant> told =
        scheme.contains(":http-head:")
            ? exchange.header("date").flatMap(Timekeeper::date)
            : exchange.isFine() ? time(exchange.text().strip()) : Optional.empty();
    return told.map(
        it -> Duration.between(exchange.asked().plus(exchange.took().dividedBy(2)), it));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Values.instant(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
