package dev.onair.model;

import dev.onair.diagnostics.WrittenAt;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is said under a key, by the operator or by default, and where.
 *
 * @param value what it says
 * @param at where
 */
public record Setting<T>(T value, WrittenAt at) {

  public Setting {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(at, "at");
  }

  /** The same, said elsewhere. */
  public Setting<T> movedTo(WrittenAt place) {
    return new Setting<>(value, place);
  }

  /** Something that follows from the setting. */
  public <R> Setting<R> map(Function<T, R> follows) {
    return new Setting<>(follows.apply(value), at);
  }
}
