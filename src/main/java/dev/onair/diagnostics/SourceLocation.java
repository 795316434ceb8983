package dev.onair.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * A line of a file that an operator wrote.
 *
 * @param file the file as the operator would name it, relative to the project's root
 * @param line 1-based; 0 stands for the file as a whole
 */
public record SourceLocation(String file, int line) implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::file).thenComparingInt(SourceLocation::line);

  public SourceLocation {
    Objects.requireNonNull(file, "file");
    if (line < 0) {
      throw new IllegalArgumentException("line: " + line + " is negative");
    }
  }

  /** The file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, 0);
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line}, or {@code file} for the file as a whole, whatever its name holds. */
  @Override
  public String toString() {
    String shown = Shown.line(file);
    return line == 0 ? shown : shown + ":" + line;
  }
}
