package dev.onair.sandbox.mediapackage.live.manifests;

/** Numbers from one to another, both of them too. */
record NumberRange(double least, double most) {

  boolean holds(double number) {
    return number >= least && number <= most;
  }

  /** Whether it holds a number that is off by that much at most. */
  boolean nearly(double number, double tolerance) {
    return number >= least - tolerance && number <= most + tolerance;
  }
}
