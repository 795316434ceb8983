package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpReply;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in memory; where there is no room left, those go that were not asked for the longest. */
final class Cache {

  /** Headers, roughly. */
  private static final long OVERHEAD = 1_000;

  private final long mostBytes;
  private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /**
   * An answer of the origin.
   *
   * @param since when it was had, or was last said to be still good
   * @param until up to when it is given out without asking
   */
  record Kept(HttpReply reply, Instant since, Instant until) {

    /** Not after a clock that was put back, either: nobody knows how old it is then. */
    boolean isFresh(Instant now) {
      return now.isBefore(until) && !now.isBefore(since);
    }

    private long size(String key) {
      return OVERHEAD + key.length() + reply.body().length();
    }
  }

  /**
   * @param mostBytes how much is kept
   */
  Cache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** What is kept, fresh or not. */
  synchronized Optional<Kept> find(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  synchronized void keep(String key, Kept answer) {
    Kept before = kept.put(key, answer);
    bytes += answer.size(key) - (before == null ? 0 : before.size(key));
    Iterator<Map.Entry<String, Kept>> oldest = kept.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      Map.Entry<String, Kept> gone = oldest.next();
      bytes -= gone.getValue().size(gone.getKey());
      oldest.remove();
    }
  }
}
