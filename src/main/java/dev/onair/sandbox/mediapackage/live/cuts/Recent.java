package dev.onair.sandbox.mediapackage.live.cuts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was made lately, within a bound, so that it is not made again for everyone who asks. While
 * one makes it, others wait.
 */
final class Recent<K, V> {

  private final long most;
  private final ToLongFunction<V> weight;
  private final Map<K, CompletableFuture<Optional<V>>> made = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * @param most how much is held, by weight
   */
  Recent(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  /** The value for a key; what could not be made is tried again the next time. */
  Optional<V> get(K key, Supplier<Optional<V>> maker) {
    CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<V>> first;
    synchronized (made) {
      first = made.get(key);
      if (first == null) {
        made.put(key, mine);
      }
    }
    if (first != null) {
      return first.join();
    }
    Optional<V> value = Optional.empty();
    try {
      value = maker.get();
      return value;
    } finally {
      settle(key, value);
      mine.complete(value);
    }
  }

  private void settle(K key, Optional<V> value) {
    synchronized (made) {
      if (value.isEmpty()) {
        made.remove(key);
        return;
      }
      held += weight.applyAsLong(value.get());
      var oldest = made.entrySet().iterator();
      while (held > most && oldest.hasNext()) {
        CompletableFuture<Optional<V>> one = oldest.next().getValue();
        if (one.isDone()) {
          held -= one.join().map(weight::applyAsLong).orElse(0L);
          oldest.remove();
        }
      }
    }
  }
}
