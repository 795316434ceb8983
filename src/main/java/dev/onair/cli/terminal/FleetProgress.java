package dev.onair.cli.terminal;

import dev.onair.fleet.FleetListener;
import java.io.PrintWriter;

/**
 * Progress of work on many stacks: a line that is rewritten on a terminal, plain lines elsewhere.
 */
public final class FleetProgress implements FleetListener, AutoCloseable {

  private static final String REWRITE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private String what = "";
  private int total;
  private int done;

  public FleetProgress(Surroundings surroundings) {
    this.err = surroundings.err();
    this.terminal = surroundings.terminal();
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
    err.println("onair: " + text);
  }

  /** Takes the line away again. */
  @Override
  public synchronized void close() {
    if (terminal) {
      err.print(REWRITE);
    }
    err.flush();
  }

  private void show(String line) {
    if (terminal) {
      err.print(REWRITE + line);
      err.flush();
    } else {
      err.println(line);
    }
  }
}
