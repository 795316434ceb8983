package dev.onair.synthesis;

/** Hears how far long work has come. */
@FunctionalInterface
public interface Progress {

  /**
   * A step was done.
   *
   * @param done how many steps are done: 1 to {@code total}
   * @param total how many there are
   * @param what the last one: a stack's name
   */
  void step(int done, int total, String what);
}
