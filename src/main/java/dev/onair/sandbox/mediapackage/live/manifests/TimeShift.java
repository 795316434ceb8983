package dev.onair.sandbox.mediapackage.live.manifests;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which time a manifest is to show.
 *
 * @param start its first moment; absent: a window that ends at the live edge, or at {@code end}
 * @param end its last moment
 * @param delay how far behind the newest content its live edge is
 * @param clipStart what is older is not shown
 * @param window how long a manifest is that has no start
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/start-and-end-parameters-rules.html">AWS:
 *     start and end times of manifests</a>
 */
record TimeShift(
    Optional<Instant> start,
    Optional<Instant> end,
    Duration delay,
    Optional<Instant> clipStart,
    Duration window) {

  /**
   * https://docs.aws.amazon.com/mediapackage/latest/userguide/start-and-end-parameters-rules.html
   */
  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * What a request asks for on top of what the endpoint fixes.
   *
   * @param window the manifest's
   * @throws Refusal for what makes no sense, or what the endpoint fixes
   */
  static TimeShift of(
      ManifestQuery query, FilterSettings fixed, Endpoint endpoint, Duration window) {
    Map<String, String> asked = query.settings();
    TimeShift shift =
        new TimeShift(
            either("start", asked, TimeText::parse, fixed.start()),
            either("end", asked, TimeText::parse, fixed.end()),
            either("time_delay", asked, TimeShift::seconds, fixed.delay()).orElse(Duration.ZERO),
            either("clip_start_time", asked, TimeText::parse, fixed.clipStart()),
            shorter(asked, endpoint.segment(), window));
    shift.check(endpoint);
    return shift;
  }

  /** Nothing is shifted: the live edge is the newest content. */
  boolean live() {
    return end.isEmpty() && delay.isZero();
  }

  private void check(Endpoint endpoint) {
    if (clipStart.isPresent() && (start.isPresent() || end.isPresent())) {
      throw Refusal.bad("clip_start_time doesn't go with start or end.");
    }
    if (!delay.isZero() && delay.compareTo(endpoint.startover()) >= 0) {
      throw Refusal.bad(
          "time_delay is "
              + delay.toSeconds()
              + " s; it has to be below the startover window, "
              + endpoint.startover().toSeconds()
              + " s.");
    }
    if (start.isPresent() && end.isPresent()) {
      if (!start.get().isBefore(end.get())) {
        throw Refusal.bad("end is not after start.");
      }
      if (Duration.between(start.get(), end.get()).compareTo(LONGEST) > 0) {
        throw Refusal.bad("From start to end there are more than 24 hours.");
      }
    }
  }

  private static Duration shorter(Map<String, String> asked, Duration segment, Duration window) {
    String value = asked.get("manifest_window_seconds");
    if (value == null) {
      return window;
    }
    Duration shorter = seconds(value);
    if (shorter.compareTo(segment.multipliedBy(2)) < 0 || shorter.compareTo(window) >= 0) {
      throw Refusal.bad(
          "manifest_window_seconds is at least two segments, "
              + segment.multipliedBy(2).toSeconds()
              + ", and below the manifest's window, "
              + window.toSeconds()
              + ".");
    }
    return shorter;
  }

  private static Duration seconds(String value) {
    if (!value.matches("\\d{1,7}")) {
      throw Refusal.bad("'" + value + "' is not a number of seconds.");
    }
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private static <T> Optional<T> either(
      String name, Map<String, String> asked, Function<String, T> read, Optional<T> fixed) {
    if (fixed.isPresent() && asked.containsKey(name)) {
      throw Refusal.bad(name + " is fixed by the manifest's FilterConfiguration.");
    }
    return fixed.isPresent() ? fixed : Optional.ofNullable(asked.get(name)).map(read);
  }
}
