package dev.onair.cli.terminal;

import dev.onair.synthesis.Progress;
import java.io.PrintWriter;

/**
 * Progress as a person sees it: one line, rewritten in place. Where nobody watches, a plain line
 * now and then, so that a log says that work goes on and stays short.
 */
public final class ProgressLine implements Progress, AutoCloseable {

  /** Returns to the line's beginning, and clears it. */
  private static final String REWRITE = "\r\u001b[K";

  private static final int PLAIN_LINES = 10;

  private final PrintWriter err;
  private final boolean terminal;
  private boolean shown;

  public ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void step(int done, int total, String what) {
    if (terminal) {
      err.print(REWRITE + "%d/%d %s".formatted(done, total, what));
      err.flush();
      shown = true;
    } else if (total > PLAIN_LINES && tenths(done, total) > tenths(done - 1, total)) {
      err.println("%d of %d stacks".formatted(done, total));
    }
  }

  /** Takes the line away again: what stays is the command's result. */
  @Override
  public void close() {
    if (shown) {
      err.print(REWRITE);
      err.flush();
    }
  }

  private static int tenths(int done, int total) {
    return done * PLAIN_LINES / total;
  }
}
