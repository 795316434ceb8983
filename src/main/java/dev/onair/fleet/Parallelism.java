package dev.onair.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many stacks this machine can work on at a time. */
public final class Parallelism {

  /** A Terraform with its provider and a channel's state: measured, docs/performance.md. */
  private static final long RUN_MEBIBYTES = 500;

  /** A plan computes nearly all of its time; a little of it waits for AWS. */
  private static final int PLANS_PER_CORE = 2;

  /** An apply mostly waits for AWS: half a minute for each input, a minute for a channel. */
  private static final int APPLIES_PER_CORE = 10;

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  private Parallelism() {}

  /** As many plans as its cores and its free memory allow; at least one. */
  public static int ofPlans() {
    return of(PLANS_PER_CORE * cores(), availableMebibytes(cores()));
  }

  /** As many applies as its cores and its free memory allow; at least one. */
  public static int ofApplies() {
    return of(APPLIES_PER_CORE * cores(), availableMebibytes(cores()));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static int of(int runs, long availableMebibytes) {
    // A quarter stays free for everything else.
    long fitting = availableMebibytes * 3 / 4 / RUN_MEBIBYTES;
    return (int) Math.max(1, Math.min(runs, fitting));
  }

  /** Where the system doesn't say, its cores are taken for a sign of its memory. */
  private static long availableMebibytes(int cores) {
    long guess = 2L * cores * RUN_MEBIBYTES;
    try {
      if (Files.isReadable(MEMORY)) {
        Matcher matcher = AVAILABLE.matcher(Files.readString(MEMORY));
        return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : guess;
      }
      return guess;
    } catch (IOException e) {
      return guess;
    }
  }
}
