package dev.onair.importing.text;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** HOCON in the making, as a person would write it: an object, a line a setting. */
public final class Conf {

  /** Keys that need no quotes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  private static final int WIDTH = 96;
  private static final int INDENT = 2;

  private final List<String> lines = new ArrayList<>();

  /** A comment, in as many lines as it takes. */
  public Conf comment(String text) {
    StringBuilder line = new StringBuilder("#");
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return this;
  }

  /** An empty line, but not at the beginning, and not a second one. */
  public Conf gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
    return this;
  }

  /** A setting whose value stands as it is: a number, a duration, a name. */
  public Conf set(String path, String value) {
    lines.add(path + " = " + value);
    return this;
  }

  /** A setting whose value is any text. */
  public Conf text(String path, String value) {
    return set(path, quoted(value));
  }

  /** A list, an element a line where there are several. */
  public Conf list(String path, List<String> elements) {
    if (elements.size() < 2) {
      return set(path, "[" + String.join(", ", elements) + "]");
    }
    lines.add(path + " = [");
    elements.forEach(element -> lines.add(" ".repeat(INDENT) + element));
    lines.add("]");
    return this;
  }

  /** An object; nothing where it is empty, and one path where there is one setting in it. */
  public Conf object(String path, Conf inner) {
    if (inner.lines.size() == 1 && inner.lines.get(0).contains(" = ")) {
      lines.add(path + "." + inner.lines.get(0));
    } else if (!inner.lines.isEmpty()) {
      lines.add(path + " {");
      inner.lines.forEach(line -> lines.add(line.isEmpty() ? "" : " ".repeat(INDENT) + line));
      lines.add("}");
    }
    return this;
  }

  /** What another one has. */
  public Conf all(Conf other) {
    lines.addAll(other.lines);
    return this;
  }

  /** What another one has, as a comment: for an operator to take in. */
  public Conf out(Conf other) {
    other.lines.forEach(line -> lines.add("# " + line));
    return this;
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The text of a file. */
  public String text() {
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  /** A text in quotes. */
  public static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  /** A text without quotes where HOCON takes it so. */
  public static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }
}
