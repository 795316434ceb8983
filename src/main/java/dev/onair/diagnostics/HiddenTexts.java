package dev.onair.diagnostics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts that are told nowhere, as they came from the environment, where secrets are.
 *
 * @param texts the texts; short ones are left out
 */
public record HiddenTexts(Set<String> texts) {

  /** Nothing is hidden. */
  public static final HiddenTexts NONE = new HiddenTexts(Set.of());

  /** What stands in their place. */
  public static final String ELSEWHERE = "(from the environment)";

  /**
   * Characters; a shorter text, such as {@code true} or {@code 1280}, is no secret, and stands in
   * much that does not come from the environment.
   */
  private static final int SHORTEST = 6;

  public HiddenTexts {
    texts =
        texts.stream()
            .filter(text -> text.strip().length() >= SHORTEST)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of them stands in a text, in whatever case and form. */
  public boolean areIn(String text) {
    String given = text.toLowerCase(Locale.ROOT);
    return forms().anyMatch(hidden -> given.contains(hidden.toLowerCase(Locale.ROOT)));
  }

  /** As they are, as JSON has them in quotes, and as URLs have them. */
  private Stream<String> forms() {
    return texts.stream()
        .flatMap(
            text -> {
              String inUrls = URLEncoder.encode(text, StandardCharsets.UTF_8);
              return Stream.of(
                  text,
                  Shown.line(text.replace("\\", "\\\\").replace("\"", "\\\"")),
                  inUrls,
                  inUrls.replace("+", "%20"));
            });
  }

  /**
   * A text without them, in whatever case and form they stand there, and without what URLs in it
   * hold of secrets: {@code https://a.example/live.m3u8?…}.
   */
  public String takenFrom(String text) {
    return UrlSecrets.takenFrom(areIn(text) ? without(text) : text);
  }

  private String without(String text) {
    String all =
        forms()
            // One may be a part of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(ELSEWHERE));
  }
}
