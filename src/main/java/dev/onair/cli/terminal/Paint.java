package dev.onair.cli.terminal;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours for a few words, where somebody sees them.
 *
 * @param on whether there are colours; without them words stay as they are
 */
public record Paint(boolean on) {

  /** What failed, or is off air and should not be. */
  public String bad(String words) {
    return painted(Style.fg_red, words);
  }

  /** What somebody should look at. */
  public String doubtful(String words) {
    return painted(Style.fg_yellow, words);
  }

  /** What is as it should be. */
  public String good(String words) {
    return painted(Style.fg_green, words);
  }

  private String painted(Style style, String words) {
    return on ? style.on() + words + Style.reset.on() : words;
  }
}
