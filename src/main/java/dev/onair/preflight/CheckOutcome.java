package dev.onair.preflight;

/** What came of a check. */
public enum CheckOutcome {
  /** Nothing is wrong. */
  OK,
  /** Something to know, that needn't stop a deployment. */
  WARNING,
  /** A deployment would fail, or would not do what the files say. */
  PROBLEM,
  /** AWS did not answer, so that nothing is known. */
  COULD_NOT_ASK
}
