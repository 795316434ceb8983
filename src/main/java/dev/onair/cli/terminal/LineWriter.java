package dev.onair.cli.terminal;

import dev.onair.diagnostics.Shown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where text for people and their programs goes. What is printed as a line is one line, whatever
 * values stand in it; nothing that is printed moves the cursor, hides, or is taken for a command by
 * the machine that keeps the log.
 */
public final class LineWriter extends PrintWriter {

  /** Returns to the line's beginning, and clears it. */
  private static final String REWRITE = "\r\u001b[K";

  /** Goes to the first column of a terminal's first line, and clears all. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  /** Colours and weights: those of {@link Paint}, and those of the help's texts. */
  private static final String STYLE = "\u001b\\[(?:0|1|2[1-4]|3[1-69]|[34])m";

  private static final Pattern BETWEEN_STYLES =
      Pattern.compile("(.*?)(" + STYLE + "|\\z)", Pattern.DOTALL);

  /**
   * A line that GitHub's runners take for a command; not the address {@code ::1}.
   *
   * @see <a
   *     href="https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs">GitHub:
   *     how a runner finds commands</a>
   */
  private static final Pattern COMMAND = Pattern.compile("^(\\s*):(?=:[A-Za-z].*::)");

  private final Writer to;

  /**
   * @param flushing whether each line goes out at once
   */
  public LineWriter(Writer to, boolean flushing) {
    super(new Guard(to), flushing);
    this.to = to;
  }

  /** Prints one line, be there what may in it. */
  @Override
  public void println(String line) {
    super.println(COMMAND.matcher(shown(line)).replaceFirst("$1:\\\\u003a"));
  }

  /** Prints a text of many lines as it is: a file, a document, onair's own words. */
  public void block(String text) {
    text.lines().forEach(this::println);
  }

  /** Prints words of others, which may have many lines: all but the first are indented. */
  public void paragraph(String text) {
    Shown.paragraph(text).forEach(this::println);
  }

  /** Prints a command for the runner, which its maker has escaped. */
  public void command(String command) {
    raw(command + System.lineSeparator());
  }

  /** Takes away what was printed on a terminal's last line. */
  public void erase() {
    raw(REWRITE);
    flush();
  }

  /** Takes away all that a terminal shows. */
  public void clear() {
    raw(CLEAR);
  }

  /** Puts another text in the place of a terminal's last line. */
  public void rewrite(String line) {
    raw(REWRITE);
    print(shown(line));
    flush();
  }

  private void raw(String text) {
    try {
      to.write(text);
    } catch (IOException e) {
      setError();
    }
  }

  /** What stands between styles is shown; they stay. */
  private static String shown(String line) {
    return BETWEEN_STYLES
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(Shown.line(found.group(1)) + found.group(2)));
  }

  /** What whole texts go through: all but their line breaks and tabs is shown. */
  private static final class Guard extends Writer {

    private static final Pattern BETWEEN_BREAKS =
        Pattern.compile("(?:\\r(?!\\n)|[^\\r\\n\\t]++)++");

    private final Writer to;

    Guard(Writer to) {
      this.to = to;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      to.write(
          BETWEEN_BREAKS
              .matcher(new String(text, from, length))
              .replaceAll(found -> Matcher.quoteReplacement(shown(found.group()))));
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }
}
