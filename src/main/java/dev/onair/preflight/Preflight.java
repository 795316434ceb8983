package dev.onair.preflight;

import dev.onair.operate.account.UnansweredException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes checks: whose credentials these are first, and then all others at the same time. */
public final class Preflight {

  /** AWS is asked gently: Service Quotas and IAM answer few requests a second. */
  private static final int THREADS = 6;

  private final Duration timeout;

  /**
   * @param timeout how long all checks may take together
   */
  public Preflight(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * Makes them.
   *
   * @param identity what has to be in order before anything else is worth asking
   * @param others all others
   */
  public Report run(Check identity, List<Check> others) throws InterruptedException {
    List<Report.Row> rows = new ArrayList<>(made(List.of(identity)));
    if (rows.stream().anyMatch(row -> isBad(row.finding().outcome()))) {
      return new Report(rows, others.size());
    }
    rows.addAll(made(others));
    rows.sort(Comparator.comparing(row -> row.check().topic()));
    return new Report(rows, 0);
  }

  private static boolean isBad(CheckOutcome outcome) {
    return outcome == CheckOutcome.PROBLEM || outcome == CheckOutcome.COULD_NOT_ASK;
  }

  private List<Report.Row> made(List<Check> checks) throws InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS, Preflight::daemon);
    try {
      List<Callable<List<Finding>>> calls = new ArrayList<>();
      checks.forEach(check -> calls.add(() -> findings(check)));
      List<Future<List<Finding>>> futures =
          executor.invokeAll(calls, timeout.toMillis(), TimeUnit.MILLISECONDS);
      List<Report.Row> rows = new ArrayList<>();
      for (int i = 0; i < checks.size(); i++) {
        Check check = checks.get(i);
        findings(futures.get(i)).forEach(finding -> rows.add(new Report.Row(check, finding)));
      }
      return rows;
    } finally {
      executor.shutdownNow();
    }
  }

  /** A thread that a request without an answer doesn't keep alive. */
  private static Thread daemon(Runnable run) {
    Thread thread = new Thread(run, "preflight");
    thread.setDaemon(true);
    return thread;
  }

  private List<Finding> findings(Future<List<Finding>> future) throws InterruptedException {
    try {
      return future.get();
    } catch (CancellationException e) {
      return List.of(Finding.couldNotAsk("no answer within " + timeout.toSeconds() + " s"));
    } catch (ExecutionException e) {
      return List.of(Finding.couldNotAsk("a bug of onair's, please report it: " + e.getCause()));
    }
  }

  private static List<Finding> findings(Check check) throws InterruptedException {
    try {
      return check.findings();
    } catch (UnansweredException e) {
      return List.of(Finding.couldNotAsk(e.getMessage()));
    }
  }
}
