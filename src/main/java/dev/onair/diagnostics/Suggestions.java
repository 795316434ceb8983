package dev.onair.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator may have meant. */
public final class Suggestions {

  /** As many names as a line can hold; of more, only those that may have been meant are told. */
  private static final int LISTED = 10;

  private static final int LIKELY = 5;

  /** Characters of a name that may have been meant; comparing takes the square of them. */
  private static final int LONGEST = 200;

  /** Words that are never meant for each other, however near they are. */
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("min", "max"),
          List.of("minimum", "maximum"),
          List.of("first", "last"),
          List.of("x", "y"),
          List.of("h264", "h265"));

  private Suggestions() {}

  /** "; did you mean 'x'?", or "; allowed are …" where nothing is near. */
  public static String didYouMean(String given, Collection<String> allowed) {
    return nearest(given, allowed)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(() -> allowed.isEmpty() ? "" : "; allowed are " + likely(given, allowed));
  }

  /** The message for a value that is not one of those allowed. */
  public static String notAllowed(String given, List<String> allowed) {
    String near = nearest(given, allowed).map(n -> "; did you mean '" + n + "'?").orElse("");
    return "'" + given + "' is not allowed; allowed are " + likely(given, allowed) + near;
  }

  /** All that is allowed, or of many the likely ones and how many more there are. */
  public static String likely(String given, Collection<String> allowed) {
    if (allowed.size() <= LISTED) {
      return list(allowed);
    }
    String from = given.substring(0, Math.min(given.length(), LONGEST)).toLowerCase(Locale.ROOT);
    List<String> likely =
        allowed.stream()
            .sorted(
                Comparator.comparingInt((String to) -> -common(plain(from), plain(to)))
                    .thenComparing(to -> distance(from, to.toLowerCase(Locale.ROOT)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(LIKELY)
            .toList();
    return "%s and %d more".formatted(list(likely), allowed.size() - LIKELY);
  }

  /** The length of the longest piece that two texts have in common. */
  private static int common(String a, String b) {
    int longest = 0;
    for (int from = 0; from < a.length(); from++) {
      while (from + longest < a.length() && b.contains(a.substring(from, from + longest + 1))) {
        longest++;
      }
    }
    return longest;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  public static String list(Collection<String> allowed) {
    return String.join(", ", allowed.stream().sorted().toList());
  }

  /** The one that is spelt most like it; none where none is near. */
  public static Optional<String> nearest(String given, Collection<String> allowed) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    String from = given.toLowerCase(Locale.ROOT);
    return allowed.stream()
        .min(
            Comparator.comparingInt((String to) -> distance(from, to.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(to -> isNear(from, to.toLowerCase(Locale.ROOT)))
        .filter(to -> !isOpposite(given, to));
  }

  /** Whether two names differ by one mistake: a letter more, less, wrong, or in the wrong order. */
  public static boolean isSlip(String given, String meant) {
    return distance(given.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT)) == 1;
  }

  /** Whether a word makes the contrary of a name, as in min-bitrate and max-bitrate. */
  private static boolean isOpposite(String given, String to) {
    Set<String> from = words(given);
    Set<String> words = words(to);
    return OPPOSITES.stream()
        .anyMatch(
            pair ->
                (from.contains(pair.get(0)) && words.contains(pair.get(1)))
                    || (from.contains(pair.get(1)) && words.contains(pair.get(0))));
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(JsonPath.kebab(name).split("[-_]+")));
  }

  /** A word that both end in, as in hdr10-settings and rec601-settings, makes them no nearer. */
  private static boolean isNear(String from, String to) {
    int word = to.lastIndexOf('-');
    boolean shared = word > 0 && from.endsWith(to.substring(word));
    int length = shared ? word : to.length();
    return distance(from, to) <= Math.max(1, length / 3);
  }

  /** Levenshtein's distance, where two letters in the wrong order are one mistake and not two. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substituted = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(substituted, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
