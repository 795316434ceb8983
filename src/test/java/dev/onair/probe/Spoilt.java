package dev.onair.probe;

import static dev.onair.probe.ScriptedChannel.with;

import dev.onair.media.Octets;
import dev.onair.probe.ScriptedChannel.Spoiler;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a healthy channel. */
final class Spoilt {

  private static final Pattern SEGMENT = Pattern.compile(".*/(v\\d|i\\d)-(\\d+)\\.mp4");
  private static final Pattern DATE =
      Pattern.compile("(DATE-TIME:)(\\S+Z)(?=\\n[^\\n]*\\n\\S+?-(\\d+)\\.)");

  private Spoilt() {}

  /** Answers to some requests changed. */
  static Spoiler answer(String path, UnaryOperator<Exchange> change) {
    return (uri, exchange) -> uri.getPath().matches(path) ? change.apply(exchange) : exchange;
  }

  /** What a regular expression finds in manifests replaced. */
  static Spoiler text(String path, String pattern, String replacement) {
    return answer(
        path, it -> with(it, Pattern.compile(pattern).matcher(it.text()).replaceAll(replacement)));
  }

  /** What a regular expression finds first in manifests replaced. */
  static Spoiler first(String path, String pattern, String replacement) {
    return answer(
        path,
        it -> with(it, Pattern.compile(pattern).matcher(it.text()).replaceFirst(replacement)));
  }

  static Spoiler status(String path, int status) {
    return answer(path, it -> with(it, status));
  }

  static Spoiler header(String path, String header, String value) {
    return answer(path, it -> with(it, header, value));
  }

  static Spoiler took(String path, long seconds) {
    return answer(path, it -> with(it, Duration.ofSeconds(seconds)));
  }

  static Spoiler trouble(String path, Trouble.Kind kind) {
    return answer(
        path,
        it ->
            Exchange.failed(
                it.uri(), it.asked(), it.took(), new Trouble(kind, "as the test says")));
  }

  /** Other access units in the segments of a track. */
  static Spoiler units(String path, int from, int to, double moved, boolean sync) {
    return (uri, exchange) -> {
      Matcher segment = SEGMENT.matcher(uri.getPath());
      if (!uri.getPath().matches(path) || !segment.matches()) {
        return exchange;
      }
      Octets body =
          ScriptedMedia.fragment(
              segment.group(1).replace('i', 'v'),
              Long.parseLong(segment.group(2)),
              from,
              to,
              moved,
              sync);
      return with(exchange, body);
    };
  }

  /** Other times of day: seconds to add to that of a segment, by its number. */
  static Spoiler dates(String path, LongToDoubleFunction shift) {
    return answer(
        path,
        it -> {
          Matcher date = DATE.matcher(it.text());
          return with(
              it,
              date.replaceAll(
                  found ->
                      found.group(1)
                          + Instant.parse(found.group(2))
                              .plusMillis(
                                  Math.round(
                                      1000
                                          * shift.applyAsDouble(Long.parseLong(found.group(3)))))));
        });
  }

  /** A manifest that stays as it was at first. */
  static Spoiler frozen(String path) {
    String[] kept = new String[1];
    return answer(
        path,
        it -> {
          if (kept[0] == null) {
            kept[0] = it.text();
          }
          return with(it, kept[0]);
        });
  }

  /** Several at once. */
  static Spoiler all(Spoiler... spoilers) {
    return (URI uri, Exchange exchange) -> {
      Exchange spoilt = exchange;
      for (Spoiler spoiler : spoilers) {
        spoilt = spoiler.spoilt(uri, spoilt);
      }
      return spoilt;
    };
  }
}
