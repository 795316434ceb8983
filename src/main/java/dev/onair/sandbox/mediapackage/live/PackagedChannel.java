package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutter;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes;
import dev.onair.sandbox.mediapackage.live.ingest.Feed;
import dev.onair.sandbox.mediapackage.live.ingest.Round;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.Spool;
import dev.onair.sandbox.mediapackage.live.timeline.Pipelines;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import dev.onair.sandbox.mediapackage.live.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A channel's timeline, from both pipelines to all ways of cutting. */
final class PackagedChannel implements LiveChannel {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Timeline timeline = new Timeline();
  private final Pipelines pipelines;
  private final Spool spool;
  private final SlotBytes bytes;
  private final Deque<Slot> slots = new ArrayDeque<>();
  private final Map<Cutting, Cutter> cutters = new HashMap<>();

  /** Of the slot that went last: audio of the one after it may need them. */
  private List<InputSegment> leaving = List.of();

  private Instant since = Instant.EPOCH;
  private long version;

  /**
   * @param log for what an operator should know of this channel
   */
  PackagedChannel(Spool spool, SlotBytes bytes, Consumer<String> log) {
    this.spool = spool;
    this.bytes = bytes;
    this.pipelines = new Pipelines(timeline, log);
  }

  /** A time that those of a new segment are near to. */
  OptionalLong near() {
    lock.lock();
    try {
      return timeline.expected();
    } finally {
      lock.unlock();
    }
  }

  /** Takes what a pipeline pushed. */
  void take(int pipeline, Consumer<Feed> change, Instant now) {
    lock.lock();
    try {
      List<Round> rounds = pipelines.take(pipeline, change, now);
      rounds.forEach(round -> append(timeline.append(round, now), now));
      pipelines.unneeded().forEach(spool::drop);
      if (!rounds.isEmpty()) {
        show();
      }
    } finally {
      lock.unlock();
    }
  }

  private void append(Slot slot, Instant now) {
    if (version == 0) {
      since = now;
      // Whoever asked before got nothing, not even a number to go on from.
      cutters.clear();
    }
    slots.add(slot);
    cutters.values().forEach(cutter -> cutter.append(slot));
  }

  private void show() {
    version++;
    long oldest = slots.isEmpty() ? Long.MAX_VALUE : slots.peek().number();
    cutters.values().forEach(cutter -> cutter.show(version, oldest));
    changed.signalAll();
  }

  /** Lets go of what came before a time. */
  void dropBefore(Instant time) {
    lock.lock();
    try {
      boolean some = false;
      while (!slots.isEmpty() && arrived(slots.peek()).isBefore(time)) {
        drop();
        some = true;
      }
      if (some) {
        show();
      }
    } finally {
      lock.unlock();
    }
  }

  /** When the oldest that can be dropped came. */
  Optional<Instant> oldest() {
    lock.lock();
    try {
      return Optional.ofNullable(slots.peek()).map(PackagedChannel::arrived);
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of the oldest. */
  void dropOldest() {
    lock.lock();
    try {
      if (!slots.isEmpty()) {
        drop();
        show();
      }
    } finally {
      lock.unlock();
    }
  }

  private static Instant arrived(Slot slot) {
    return slot.takes().get(slot.lead()).segment().arrived();
  }

  private void drop() {
    leaving.forEach(spool::drop);
    leaving = slots.remove().files();
  }

  /** Lets go of all. */
  void close() {
    lock.lock();
    try {
      while (!slots.isEmpty()) {
        drop();
      }
      leaving.forEach(spool::drop);
      leaving = List.of();
      pipelines.reset();
      pipelines.unneeded().forEach(spool::drop);
      show();
    } finally {
      lock.unlock();
    }
  }

  private Cutter cutter(Cutting how) {
    lock.lock();
    try {
      return cutters.computeIfAbsent(
          how, key -> new Cutter(how, bytes, since, version, new ArrayList<>(slots)));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Cut cut(Cutting how) {
    return cutter(how).cut();
  }

  @Override
  public boolean awaitNewer(Cut seen, Duration atMost) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = atMost.toNanos();
      while (version == seen.version() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return version != seen.version();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<Octets> init(Cutting how, String rendition, int run) {
    return cutter(how).init(rendition, run);
  }

  @Override
  public Optional<Octets> segment(Cutting how, String rendition, long number) {
    return cutter(how).segment(rendition, number);
  }

  @Override
  public Optional<Octets> part(Cutting how, String rendition, long number, int part) {
    return cutter(how).part(rendition, number, part);
  }

  @Override
  public Optional<Octets> iframe(Cutting how, String rendition, long number) {
    return cutter(how).iframe(rendition, number);
  }
}
