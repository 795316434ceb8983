package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.http.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether caches and browsers are told the right things. */
public final class HeaderChecks {

  static final Fault MANIFEST =
      warning(
          "cache.manifest",
          "Caches may keep a live manifest for longer than a segment lasts, or are not told how"
              + " long: players get an old one.",
          "Cache-Control: max-age of half a segment; with LL-HLS of a second or two");
  static final Fault AGE =
      warning(
          "cache.age",
          "A cache gave an answer that is older than its max-age: players get an old one.",
          "look at the minimum TTL of the distribution's cache policy");
  static final Fault SEGMENT =
      warning(
          "cache.segment",
          "Caches may not keep a segment, or hardly: each player asks the origin.",
          "Cache-Control: max-age of the window at least; segments never change");
  static final Fault CORS =
      warning(
          "cors.origin",
          "No Access-Control-Allow-Origin for a page on another site: players in browsers fail.",
          "answer with Access-Control-Allow-Origin: * or the page's origin");

  static final List<Fault> FAULTS = List.of(MANIFEST, AGE, SEGMENT, CORS);

  private static final Pattern MAX_AGE = Pattern.compile("(?<![a-z-])max-age=\"?(\\d{1,9})");

  /** Seconds that an answer may be older: clocks and transport. */
  private static final long GRACE = 5;

  /** Seconds: what a segment is worth keeping for. */
  private static final long SHORTEST = 10;

  private HeaderChecks() {}

  /**
   * A manifest that changes.
   *
   * @param segment how long its segments are, seconds
   */
  static void manifest(
      String where, Exchange exchange, double segment, Asked asked, Findings findings) {
    String control = control(exchange);
    OptionalLong kept = kept(control);
    long most = Math.max(2, Math.round(Math.ceil(segment)));
    if (kept.isEmpty()) {
      findings.add(
          MANIFEST, where, control.isEmpty() ? "no Cache-Control" : control, "max-age=" + most);
    } else if (kept.getAsLong() > most) {
      findings.add(MANIFEST, where, control, "at most max-age=" + most);
    }
    age(where, exchange, kept, findings);
    cors(where, exchange, asked, findings);
  }

  static void segment(String where, Exchange exchange, Asked asked, Findings findings) {
    String control = control(exchange);
    OptionalLong kept = kept(control);
    if (kept.isEmpty() || kept.getAsLong() < SHORTEST) {
      findings.add(
          SEGMENT,
          where,
          control.isEmpty() ? "no Cache-Control" : control,
          "at least max-age=" + SHORTEST);
    }
    cors(where, exchange, asked, findings);
  }

  /** A manifest or a segment, for pages on other sites. */
  public static void cors(String where, Exchange exchange, Asked asked, Findings findings) {
    String allowed = exchange.header("access-control-allow-origin").orElse("").strip();
    if (!allowed.equals("*") && !allowed.equals(asked.origin())) {
      findings.add(CORS, where, allowed.isEmpty() ? "none" : allowed, "* or " + asked.origin());
    }
  }

  private static void age(String where, Exchange exchange, OptionalLong kept, Findings findings) {
    String age = exchange.header("age").orElse("0").strip();
    if (kept.isPresent()
        && age.matches("\\d{1,9}")
        && Long.parseLong(age) > kept.getAsLong() + GRACE) {
      findings.add(AGE, where, "Age: " + age, "at most " + kept.getAsLong());
    }
  }

  private static String control(Exchange exchange) {
    return exchange.header("cache-control").orElse("").strip().toLowerCase(Locale.ROOT);
  }

  /** Seconds that a cache may keep it; absent where it isn't told. */
  private static OptionalLong kept(String control) {
    if (control.contains("no-store") || control.contains("no-cache")) {
      return OptionalLong.of(0);
    }
    Matcher age = MAX_AGE.matcher(control);
    return age.find() ? OptionalLong.of(Long.parseLong(age.group(1))) : OptionalLong.empty();
  }
}
