package dev.onair.cli.terminal;

import java.io.PrintWriter;

/**
 * Text that is drawn again and again: in place on a terminal, and one below the other elsewhere.
 */
public final class Screen {

  /** Goes to the first column of the first line, and clears all. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private final PrintWriter out;
  private final boolean terminal;

  public Screen(Surroundings surroundings) {
    this.out = surroundings.out();
    this.terminal = surroundings.columns().isPresent();
  }

  /** Draws text in the place of what was drawn before. */
  public void draw(String text) {
    out.print(terminal ? CLEAR + text : text + System.lineSeparator());
    out.flush();
  }
}
