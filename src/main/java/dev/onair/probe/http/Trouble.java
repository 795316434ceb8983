package dev.onair.probe.http;

import java.util.Objects;

/**
 * Why there is no answer.
 *
 * @param words in words that can be shown
 */
public record Trouble(Kind kind, String words) {

  /** What went wrong. */
  public enum Kind {
    UNREACHABLE,
    TIMEOUT,
    TLS,
    REDIRECTS,
    SIZE,
    /** The run has asked for, or taken, as much as it may. */
    BUDGET
  }

  public Trouble {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(words, "words");
  }
}
