package dev.onair.probe.samples;

import dev.onair.probe.http.Exchange;
import java.util.Objects;
import java.util.Optional;

/**
 * A segment that was fetched.
 *
 * @param number by which the same segment is known in all renditions
 * @param told seconds, as the manifest says
 * @param bytes how many came
 * @param contents absent where it did not come, is encrypted, or can't be read
 * @param unread why not, where it came
 */
public record Sample(
    long number,
    double told,
    Exchange exchange,
    long bytes,
    Optional<Contents> contents,
    Optional<String> unread) {

  public Sample {
    exchange = exchange.shortened();
    Objects.requireNonNull(contents, "contents");
    Objects.requireNonNull(unread, "unread");
  }
}
