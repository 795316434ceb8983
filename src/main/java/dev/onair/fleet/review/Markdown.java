package dev.onair.fleet.review;

import dev.onair.diagnostics.Shown;
import dev.onair.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts of others in GitHub's Markdown: whatever is in them, it is neither a heading, a link, HTML
 * or a mention, nor the end of what it stands in.
 *
 * @see <a href="https://github.github.com/gfm/#code-spans">GitHub: code spans</a>
 */
final class Markdown {

  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]");

  /** Of a block of code at least. */
  private static final int FENCE = 3;

  private Markdown() {}

  /** A line of code in a line of text. */
  static String code(String text) {
    String line = Shown.line(text);
    String fence = "`".repeat(longestRun(line) + 1);
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + (line.isEmpty() ? " " : line) + space + fence;
  }

  /** A block of code. */
  static List<String> block(String text) {
    List<String> lines = Shown.lines(text);
    int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(FENCE, longest + 1));
    List<String> block = new ArrayList<>();
    block.add(fence + "text");
    block.addAll(lines);
    block.add(fence);
    return block;
  }

  /** The name of a stack, also in a cell of a table or within HTML. */
  static String name(String stack) {
    return Names.CHANNEL.matcher(stack).matches() ? stack : "<code>" + entities(stack) + "</code>";
  }

  private static String entities(String text) {
    StringBuilder entities = new StringBuilder();
    Shown.value(text)
        .codePoints()
        .forEach(
            character -> {
              String one = Character.toString(character);
              entities.append(PLAIN.matcher(one).matches() ? one : "&#" + character + ";");
            });
    return entities.toString();
  }

  private static int longestRun(String line) {
    return BACKTICKS
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
