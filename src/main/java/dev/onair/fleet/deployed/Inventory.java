package dev.onair.fleet.deployed;

import dev.onair.operate.Encoders;
import dev.onair.operate.Existing;
import java.util.function.Supplier;

/**
 * What AWS has of channels: looked at once in a run, however many stacks want to know, and only if
 * one does.
 */
public final class Inventory implements AutoCloseable {

  private final Supplier<Encoders> encoders;
  private Existing existing;

  public Inventory(Supplier<Encoders> encoders) {
    this.encoders = encoders;
  }

  /** What there is. */
  public synchronized Existing existing() {
    if (existing == null) {
      try (Encoders asked = encoders.get()) {
        existing = asked.existing();
      }
    }
    return existing;
  }

  @Override
  public synchronized void close() {
    if (existing != null) {
      existing.close();
    }
  }
}
