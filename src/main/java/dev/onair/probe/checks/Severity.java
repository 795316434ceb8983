package dev.onair.probe.checks;

/** How bad a finding is; the worst comes first. */
public enum Severity {
  /** Players fail, or show something wrong. */
  ERROR,
  /** Some players fail, or it fails at times. */
  WARNING,
  /** Worth knowing; nothing fails. */
  NOTE;

  /** Whether it is at least as bad as another. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** In lower case. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
