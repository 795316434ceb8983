package dev.onair.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule for languages: ISO 639-2 codes, or ISO 639-3 ones where that has more (yue), in the
 * small letters that MediaLive writes them with.
 *
 * <p>{@code languages.txt} has them, made by {@code src/main/scripts/extract-languages}.
 *
 * @see <a href="https://www.loc.gov/standards/iso639-2/">ISO 639-2, by its registration
 *     authority</a>
 */
public final class Languages {

  /** What a code looks like. */
  public static final Pattern FORM = Pattern.compile("[a-z]{3}");

  /** The codes, with one character between any two. */
  private static final String CODES = codes();

  /** Those that ISO 639-2 leaves to local use. */
  private static final Pattern LOCAL = Pattern.compile("q[a-t][a-z]");

  /** ISO 639-1, as the JDK has it. */
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private Languages() {}

  /** What is wrong with a code; empty where nothing is. */
  public static Optional<String> problem(String code) {
    boolean known = FORM.matcher(code).matches() && CODES.contains(code);
    return known || LOCAL.matcher(code).matches()
        ? Optional.empty()
        : Optional.of(
            "'%s' is not an ISO 639-2 code of three small letters, such as eng".formatted(code));
  }

  /**
   * What is wrong with a tag of RFC 5646, such as en-US, as far as its language goes; empty where
   * nothing is.
   */
  public static Optional<String> problemOfTag(String tag) {
    String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    boolean known = TWO_LETTERS.contains(language) || problem(language).isEmpty();
    return known
        ? Optional.empty()
        : Optional.of(
            "'%s' does not begin with a language of ISO 639, such as en or eng".formatted(tag));
  }

  private static String codes() {
    try (InputStream in = Languages.class.getResourceAsStream("languages.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      // The first line tells where the others come from.
      return text.substring(text.indexOf('\n'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
