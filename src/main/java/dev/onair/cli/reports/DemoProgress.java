package dev.onair.cli.reports;

import dev.onair.demo.DemoListener;
import dev.onair.terraform.ResourceEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a demonstration has come: a line for each step, and while Terraform works, on a terminal,
 * one that is rewritten in place; elsewhere one for each stack that is done.
 */
public final class DemoProgress implements DemoListener, AutoCloseable {

  /** Returns to the line's beginning, and clears it. */
  private static final String REWRITE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final Map<String, Integer> resources = new TreeMap<>();
  private String step = "";
  private long begun;

  public DemoProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void begins(String what) {
    ends();
    step = what;
    begun = System.nanoTime();
    resources.clear();
    err.println(what);
    err.flush();
  }

  @Override
  public synchronized void resource(String stack, ResourceEvent event) {
    resources.merge(stack, 1, Integer::sum);
    works(stack);
  }

  @Override
  public synchronized void works(String stack) {
    if (terminal) {
      err.print(REWRITE + "  " + soFar() + ": " + stack);
      err.flush();
    }
  }

  @Override
  public synchronized void done(String stack) {
    if (!terminal) {
      int count = resources.getOrDefault(stack, 0);
      err.println("  %s: %s, %s".formatted(stack, count == 0 ? "done" : counted(count), elapsed()));
      err.flush();
    }
  }

  /** The step that is under way has ended. */
  public synchronized void ends() {
    if (terminal && !step.isEmpty()) {
      err.println(REWRITE + "  " + soFar());
      err.flush();
    }
    step = "";
  }

  @Override
  public void close() {
    ends();
  }

  private String soFar() {
    int all = resources.values().stream().mapToInt(Integer::intValue).sum();
    return (all == 0 ? "" : counted(all) + ", ") + elapsed();
  }

  private static String counted(int number) {
    return ProblemReport.counted(number, "resource");
  }

  private String elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s";
  }
}
