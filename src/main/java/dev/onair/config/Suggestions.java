package dev.onair.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an operator may have meant. */
public final class Suggestions {

  private Suggestions() {}

  /** "; did you mean 'x'?", or "; allowed are …" where nothing is near. */
  public static String didYouMean(String given, Collection<String> allowed) {
    return nearest(given, allowed)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(() -> allowed.isEmpty() ? "" : "; allowed are " + list(allowed));
  }

  /** The message for a value that is not one of those allowed. */
  public static String notAllowed(String given, List<String> allowed) {
    String near = nearest(given, allowed).map(n -> "; did you mean '" + n + "'?").orElse("");
    return "'" + given + "' is not allowed; allowed are " + list(allowed) + near;
  }

  static String list(Collection<String> allowed) {
    return String.join(", ", allowed.stream().sorted().toList());
  }

  /** The one that is spelt most like it; none where none is near. */
  public static Optional<String> nearest(String given, Collection<String> allowed) {
    String from = given.toLowerCase(Locale.ROOT);
    return allowed.stream()
        .min(
            Comparator.comparingInt((String to) -> distance(from, to.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(to -> distance(from, to.toLowerCase(Locale.ROOT)) <= Math.max(1, to.length() / 3));
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
