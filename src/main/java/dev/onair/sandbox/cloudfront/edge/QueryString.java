package dev.onair.sandbox.cloudfront.edge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query string as it arrived: in its order, and still encoded. */
record QueryString(List<String> pairs) {

  QueryString {
    pairs = List.copyOf(pairs);
  }

  static QueryString of(String raw) {
    return new QueryString(Stream.of(raw.split("&", -1)).filter(pair -> !pair.isEmpty()).toList());
  }

  /** Those parameters whose names are meant. */
  QueryString only(Predicate<String> names) {
    return new QueryString(pairs.stream().filter(pair -> names.test(name(pair))).toList());
  }

  /** A parameter's value, still encoded. */
  Optional<String> value(String name) {
    return pairs.stream()
        .filter(pair -> name(pair).equals(name))
        .map(pair -> pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "")
        .findFirst();
  }

  String text() {
    return pairs.stream().collect(Collectors.joining("&"));
  }

  private static String name(String pair) {
    String raw = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
    return URLDecoder.decode(raw, StandardCharsets.UTF_8);
  }
}
