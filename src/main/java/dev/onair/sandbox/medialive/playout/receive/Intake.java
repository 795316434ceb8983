package dev.onair.sandbox.medialive.playout.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes in of one source: from one sender after the other, for as many readers as there are.
 * Safe for use by several threads.
 */
public final class Intake {

  private final Clock clock;
  private final List<IntakeReader> readers = new ArrayList<>();
  private final Map<String, byte[]> headers = new LinkedHashMap<>();
  private Optional<Contents> contents = Optional.empty();
  private Optional<Instant> latest = Optional.empty();
  private int sender;

  public Intake(Clock clock) {
    this.clock = clock;
  }

  /** A new sender begins: what the last one said holds no more. */
  synchronized void begin() {
    end();
    sender++;
    headers.clear();
    contents = Optional.empty();
  }

  /** What is in it, as soon as that is known. */
  synchronized void holds(Contents known) {
    contents = Optional.of(known);
  }

  /**
   * Something that each reader has to know first.
   *
   * @param of what it is the header of: the latest one counts, as some senders repeat theirs
   */
  synchronized void header(String of, byte[] bytes) {
    headers.put(of, bytes);
    latest = Optional.of(clock.instant());
    readers.forEach(reader -> reader.offer(bytes, false));
  }

  /**
   * Something that came.
   *
   * @param bytes not changed any more
   * @param isStart whether a reader can begin with it
   */
  synchronized void put(byte[] bytes, boolean isStart) {
    latest = Optional.of(clock.instant());
    readers.forEach(reader -> reader.offer(bytes, isStart));
  }

  /** The sender is gone: readers come to an end. */
  synchronized void end() {
    readers.forEach(IntakeReader::end);
    readers.clear();
  }

  /** Begins to read; with what is known of the sender, and then at the next place to begin. */
  public synchronized IntakeReader read() {
    IntakeReader reader = new IntakeReader(this, headers.values());
    readers.add(reader);
    return reader;
  }

  synchronized void forget(IntakeReader reader) {
    readers.remove(reader);
  }

  /** How many senders there were so far: another number is another stream. */
  public synchronized int sender() {
    return sender;
  }

  public synchronized Optional<Contents> contents() {
    return contents;
  }

  /** When something came for the last time; absent if nothing ever did. */
  public synchronized Optional<Instant> latest() {
    return latest;
  }

  /** Whether something came within a time. */
  public boolean flows(Duration within) {
    return latest().filter(at -> at.plus(within).isAfter(clock.instant())).isPresent();
  }
}
