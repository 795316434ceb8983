package dev.onair.cli.terminal;

import dev.onair.fleet.FleetListener;
import dev.onair.synthesis.Progress;

/**
 * Progress as a person sees it: one line, rewritten in place. Where nobody watches, plain lines: of
 * synthesis, which is quick, one now and then, so that a log stays short; of Terraform's work, one
 * for each stack.
 */
public final class ProgressLine implements FleetListener, Progress, AutoCloseable {

  private static final int PLAIN_LINES = 10;

  private final LineWriter err;
  private final boolean terminal;
  private String what = "";
  private int total;
  private int done;
  private boolean shown;

  public ProgressLine(Surroundings surroundings) {
    this(surroundings.err(), surroundings.terminal());
  }

  ProgressLine(LineWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void step(int steps, int of, String stack) {
    if (terminal) {
      rewrite("%d/%d %s".formatted(steps, of, stack));
    } else if (of > PLAIN_LINES && tenths(steps, of) > tenths(steps - 1, of)) {
      err.println("%d of %d stacks".formatted(steps, of));
    }
  }

  @Override
  public synchronized void begins(String nowDoing, int stacks) {
    what = nowDoing;
    total = stacks;
    done = 0;
    if (stacks > 0) {
      show(what + " …");
    }
  }

  @Override
  public synchronized void done(String stack, String how) {
    done++;
    show("%s: %d/%d, %s %s".formatted(what, done, total, stack, how));
  }

  @Override
  public synchronized void notice(String text) {
    close();
    err.paragraph("onair: " + text);
  }

  /** Takes the line away again: what stays is the command's result. */
  @Override
  public synchronized void close() {
    if (shown) {
      err.erase();
      shown = false;
    }
    err.flush();
  }

  private void show(String line) {
    if (terminal) {
      rewrite(line);
    } else {
      err.println(line);
    }
  }

  private void rewrite(String line) {
    err.rewrite(line);
    shown = true;
  }

  private static int tenths(int done, int total) {
    return done * PLAIN_LINES / total;
  }
}
