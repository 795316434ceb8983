package dev.onair.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as it is shown: what stands in a file, a plan or an answer of AWS's neither ends a line
 * nor moves a cursor, hides, turns around or commands anything. This is the one place that decides
 * so.
 */
public final class Shown {

  /** Characters of a value: what is longer is told by its beginning. */
  public static final int LONGEST_VALUE = 120;

  /** Letters that no font has a picture of, though Unicode counts them among letters and marks. */
  private static final String BLANK_LETTERS =
      "\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\uffa0"
          + "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}";

  /**
   * What is not seen, or makes something else not be seen: controls, line breaks, marks of writing
   * directions, characters without width, halves of characters, and what Unicode has not assigned.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}" + BLANK_LETTERS + "]");

  /**
   * What GitHub's and Azure's runners take for a command wherever it stands in a line of a log.
   *
   * @see <a
   *     href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs">GitHub:
   *     how a runner finds commands</a>
   */
  private static final Pattern COMMAND = Pattern.compile("##(?=\\w{0,40}\\[)");

  private static final Map<String, String> NAMED = Map.of("\n", "\\n", "\r", "\\r", "\t", "\\t");

  private Shown() {}

  /**
   * A text on one line. What is not seen stands there as JSON and HOCON would have it in quotes:
   * {@code \n}, {@code \u202e}.
   */
  public static String line(String text) {
    String seen =
        UNSEEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    return COMMAND.matcher(seen).replaceAll("#\\\\u0023");
  }

  /** A value on one line, cut where it is long. */
  public static String value(String text) {
    return beginning(line(text));
  }

  /** A value on one line beside one that it differs from: cut, the first difference is shown. */
  public static String value(String text, String other) {
    String shown = line(text);
    String beside = line(other);
    int same = 0;
    while (same < Math.min(shown.length(), beside.length())
        && shown.charAt(same) == beside.charAt(same)) {
      same++;
    }
    boolean isLong = Math.max(shown.length(), beside.length()) > LONGEST_VALUE;
    int begin = isLong ? Math.max(0, same - LONGEST_VALUE / 4) : 0;
    return beginning((begin == 0 ? "" : "…") + shown.substring(whole(shown, begin)));
  }

  /** Words of others on one line, their line breaks as blanks. */
  public static String words(String text) {
    return line(text.strip().replaceAll("\\s+", " "));
  }

  /** Words of others, which may have many lines: all but the first are indented. */
  public static List<String> paragraph(String text) {
    List<String> lines = lines(text);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (i == 0 ? "" : "  ") + lines.get(i))
        .toList();
  }

  /** Each line of a text by itself. */
  public static List<String> lines(String text) {
    return text.lines().map(Shown::line).toList();
  }

  /**
   * A text without its middle, if it is long: what is in the middle of a long message is a value,
   * and the fix stands at its end.
   */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int half = (longest - 1) / 2;
    return text.substring(0, whole(text, half))
        + "…"
        + text.substring(whole(text, text.length() - half));
  }

  private static String beginning(String text) {
    return text.length() <= LONGEST_VALUE
        ? text
        : text.substring(0, whole(text, LONGEST_VALUE - 1)) + "…";
  }

  /** A place in a text at which no character is cut in two. */
  private static int whole(String text, int place) {
    boolean isWithin = place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return isWithin ? place + 1 : place;
  }

  private static String escaped(String character) {
    if (NAMED.containsKey(character)) {
      return NAMED.get(character);
    }
    StringBuilder escaped = new StringBuilder();
    character.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
    return escaped.toString();
  }
}
