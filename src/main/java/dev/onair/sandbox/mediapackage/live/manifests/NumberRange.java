package dev.onair.sandbox.mediapackage.live.manifests;

/** Numbers from one to another, both of them too. */
record NumberRange(double least, double most) {

  /** Whether it holds a number, which may be off by that much. */
  boolean holds(double number, double tolerance) {
    return number >= least - tolerance && number <= most + tolerance;
  }
}
