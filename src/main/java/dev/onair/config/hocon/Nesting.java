package dev.onair.config.hocon;

import dev.onair.diagnostics.Flaw;
import java.util.OptionalInt;

/**
 * How deep the objects and lists of a HOCON text stand in one another. HOCON's library goes down by
 * recursion, so that a text of nothing but braces would exhaust the stack.
 */
final class Nesting {

  /** Far more than any setting needs: the deepest are seven objects down. */
  static final int DEEPEST = 100;

  /** What is wrong with what goes deeper. */
  static final Flaw FLAW = Flaw.of("nesting");

  /** What to tell whoever goes deeper. */
  static final String TOO_DEEP =
      "more than "
          + DEEPEST
          + " objects and lists stand in one another, where no setting needs more than 7; close the { and [ that are open";

  private static final String TRIPLE = "\"\"\"";

  private final String text;
  private int at;
  private int depth;

  private Nesting(String text) {
    this.text = text;
  }

  /** The line where a text goes too deep; absent where it does not. */
  static OptionalInt tooDeep(String text) {
    Nesting nesting = new Nesting(text);
    while (nesting.at < text.length() && nesting.depth <= DEEPEST) {
      nesting.next();
    }
    return nesting.depth <= DEEPEST
        ? OptionalInt.empty()
        : OptionalInt.of(
            1 + (int) text.substring(0, nesting.at).chars().filter(c -> c == '\n').count());
  }

  /** Goes behind a brace, or behind what may hold braces that mean nothing: texts and comments. */
  private void next() {
    switch (text.charAt(at)) {
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      case '#' -> at = lineEnd();
      case '/' -> at = text.startsWith("//", at) ? lineEnd() : at;
      case '"' -> at = textEnd();
      default -> {}
    }
    at++;
  }

  private int lineEnd() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private int textEnd() {
    if (text.startsWith(TRIPLE, at)) {
      int end = text.indexOf(TRIPLE, at + TRIPLE.length());
      return end < 0 ? text.length() : end + TRIPLE.length() - 1;
    }
    int end = at + 1;
    while (end < text.length() && "\"\n".indexOf(text.charAt(end)) < 0) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end;
  }
}
