package dev.onair.config.section;

import java.util.Optional;

/** How much was found wrong in an object, and in what stands in it. */
final class FaultCount {

  private final Optional<FaultCount> around;
  private int count;

  /**
   * @param around those of the object around it; absent for a file's root
   */
  FaultCount(Optional<FaultCount> around) {
    this.around = around;
  }

  /** One more, which is one more of the object around it too. */
  void add() {
    count++;
    around.ifPresent(FaultCount::add);
  }

  /** Whether nothing was found wrong so far. */
  boolean areNone() {
    return count == 0;
  }
}
