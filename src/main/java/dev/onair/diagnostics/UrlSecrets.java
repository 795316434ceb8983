package dev.onair.diagnostics;

import java.util.regex.Pattern;

/**
 * What a URL may hold that opens a door to whoever reads it: a query, in which tokens stand, and a
 * login.
 */
final class UrlSecrets {

  private static final String IN_URL = "(?:\\(from the environment(?:: [^()]+)?\\)|[^%s])";

  private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/\\s@'\"?#]++@");

  /** Marks behind it belong to the sentence, as does a bracket around it. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(\\b[A-Za-z][A-Za-z0-9+.-]*+://%s*+)\\?%s*?(?=[,;:.!)]*+(?:[\\s'\"<>|`\\[\\]]|\\z))"
              .formatted(IN_URL.formatted("\\s?#'\"<>|`"), IN_URL.formatted("\\s'\"<>|`\\[\\]")));

  private UrlSecrets() {}

  /** A text whose URLs are told without them. */
  static String takenFrom(String text) {
    if (!text.contains("://")) {
      return text;
    }
    return QUERY.matcher(LOGIN.matcher(text).replaceAll("…@")).replaceAll("$1?…");
  }
}
