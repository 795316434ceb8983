package dev.onair.fleet.review;

/** What is known of an encoder channel, beside what Terraform has written down. */
public enum EncoderState {
  /** It runs, or is about to. */
  RUNNING,
  /** It does not run. */
  IDLE,
  /** Nobody asked, or nobody answered. */
  UNKNOWN
}
