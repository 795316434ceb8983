package dev.onair.sandbox.mediapackage.live.manifests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as manifests write them. */
final class Decimal {

  private static final int TICKS = 90_000;

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Decimal() {}

  /** Without zeros at its end, for example {@code 29.97}. */
  static String of(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Ticks of 90 kHz in seconds, to the microsecond: finer than a tick. */
  static String seconds(long ticks) {
    return BigDecimal.valueOf(ticks)
        .divide(BigDecimal.valueOf(TICKS), 6, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** In seconds with three decimals. */
  static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
  }

  /** In UTC, with milliseconds, rounded. */
  static String time(Instant time) {
    return ISO.format(time.plusNanos(500_000));
  }

  /** The duration of so many ticks of 90 kHz, to the nanosecond. */
  static Duration duration(long ticks) {
    return Duration.ofSeconds(Math.floorDiv(ticks, TICKS))
        .plusNanos(Math.floorMod(ticks, TICKS) * 100_000 / 9);
  }

  /** A duration in ticks of 90 kHz, rounded. */
  static long ticks(Duration duration) {
    return duration.getSeconds() * TICKS + Math.round(duration.getNano() * 9 / 100_000.0);
  }
}
