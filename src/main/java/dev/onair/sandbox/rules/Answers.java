package dev.onair.sandbox.rules;

/** Which of two answers the sandbox gives where AWS's is unknown. */
public enum Answers {
  /** The one that is harder to live with. */
  STRICT,
  /** The other one. */
  LENIENT
}
