package dev.onair.cli.terminal;

/**
 * Text that is drawn again and again: in place on a terminal, and one below the other elsewhere.
 */
public final class Screen {

  private final LineWriter out;
  private final boolean terminal;

  public Screen(Surroundings surroundings) {
    this.out = surroundings.out();
    this.terminal = surroundings.columns().isPresent();
  }

  /** Draws text in the place of what was drawn before. */
  public void draw(String text) {
    if (terminal) {
      out.clear();
      out.print(text);
    } else {
      out.print(text + System.lineSeparator());
    }
    out.flush();
  }
}
