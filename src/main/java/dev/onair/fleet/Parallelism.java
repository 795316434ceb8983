package dev.onair.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many stacks this machine can work on at a time. */
public final class Parallelism {

  /** A Terraform with its provider and a channel's state: measured, docs/performance.md. */
  private static final long RUN_MEBIBYTES = 700;

  /** Terraform mostly waits for AWS. */
  private static final int RUNS_PER_CORE = 4;

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  private Parallelism() {}

  /** As many as its cores and its free memory allow; at least one. */
  public static int ofThisMachine() {
    return of(cores(), availableMebibytes(cores()));
  }

  /** How many runs this machine can compute at a time. */
  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static int of(int cores, long availableMebibytes) {
    // A half stays free for everything else.
    long fitting = availableMebibytes / 2 / RUN_MEBIBYTES;
    return (int) Math.max(1, Math.min((long) cores * RUNS_PER_CORE, fitting));
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
