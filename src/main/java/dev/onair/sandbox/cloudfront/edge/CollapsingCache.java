package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.cloudfront.edge.Cache.Kept;
import dev.onair.sandbox.protocol.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers the same question once: those who ask meanwhile wait for the answer, and share it if it
 * may be kept.
 *
 * @see EdgeRule#COLLAPSED
 * @see EdgeRule#COLLAPSED_HIT
 * @see EdgeRule#STALE
 */
final class CollapsingCache {

  private final Cache cache;
  private final Supplier<Instant> clock;
  private final Map<String, CompletableFuture<Optional<Kept>>> asked = new ConcurrentHashMap<>();

  CollapsingCache(Cache cache, Supplier<Instant> clock) {
    this.cache = cache;
    this.clock = clock;
  }

  /** How an answer was come by. */
  enum Source {
    HIT,
    MISS,
    REFRESH_HIT
  }

  /**
   * An answer.
   *
   * @param age since when it has been here
   */
  record Found(HttpReply reply, Source source, Duration age) {}

  /**
   * What to ask, and how long to keep the answer.
   *
   * @param fetch gets the entity tag of what is here and has expired
   */
  record Question(
      Function<Optional<String>, HttpReply> fetch, Function<HttpReply, Duration> lifetime) {}

  /** What is kept and fresh. */
  Optional<Found> fresh(String key) {
    return cache.find(key).filter(kept -> kept.isFresh(clock.get())).map(this::hit);
  }

  /** What is kept, or what the origin says. */
  Found get(String key, Question question) {
    Optional<Found> fresh = fresh(key);
    if (fresh.isPresent()) {
      return fresh.get();
    }
    CompletableFuture<Optional<Kept>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Kept>> others = asked.putIfAbsent(key, mine);
    if (others != null) {
      return others.join().map(this::hit).orElseGet(() -> ask(key, question, Optional.empty()));
    }
    try {
      Found found = fresh(key).orElseGet(() -> ask(key, question, cache.find(key)));
      mine.complete(cache.find(key).filter(kept -> kept.isFresh(clock.get())));
      return found;
    } finally {
      asked.remove(key, mine);
      // Whoever waits for what failed asks for themselves.
      mine.complete(Optional.empty());
    }
  }

  private Found ask(String key, Question question, Optional<Kept> expired) {
    HttpReply reply =
        question.fetch().apply(expired.flatMap(kept -> Headers.of(kept.reply(), "ETag")));
    Optional<Kept> good = expired.filter(kept -> kept.reply().status() < 400);
    if (reply.status() == 304 && good.isPresent()) {
      HttpReply refreshed = withHeadersOf(reply, good.get());
      keep(key, refreshed, question.lifetime().apply(refreshed));
      return new Found(refreshed, Source.REFRESH_HIT, Duration.ZERO);
    }
    Duration lifetime = question.lifetime().apply(reply);
    if (reply.status() >= 500 && good.isPresent()) {
      Instant now = clock.get();
      cache.keep(key, new Kept(good.get().reply(), good.get().since(), now.plus(lifetime)));
      return hit(good.get());
    }
    keep(key, reply, lifetime);
    return new Found(reply, Source.MISS, Duration.ZERO);
  }

  /** A 304 may say anew for how long what is here is good. */
  private static HttpReply withHeadersOf(HttpReply unchanged, Kept kept) {
    Map<String, String> headers = Headers.copy(kept.reply());
    headers.putAll(unchanged.headers());
    return new HttpReply(kept.reply().status(), headers, kept.reply().body());
  }

  private void keep(String key, HttpReply reply, Duration lifetime) {
    if (lifetime.compareTo(Duration.ZERO) > 0) {
      Instant now = clock.get();
      cache.keep(key, new Kept(reply, now, now.plus(lifetime)));
    }
  }

  private Found hit(Kept kept) {
    return new Found(kept.reply(), Source.HIT, Duration.between(kept.since(), clock.get()));
  }
}
