package dev.onair.running.logs;

import dev.onair.operate.EncoderLogs;
import dev.onair.operate.LogEvent;
import dev.onair.operate.OperationRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is logged of a channel, each event once. Logs arrive late and not in their order: each look
 * begins somewhat before the newest event that is known.
 */
public final class LogTail {

  /** How late an event may arrive, after one that is newer. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private final EncoderLogs logs;
  private final String id;
  private final Consumer<LogEvent> reader;
  private final Instant since;
  private final Map<String, Instant> told = new TreeMap<>();
  private Instant newest;

  /**
   * @param id the channel's id at MediaLive
   * @param since how old the oldest event may be
   * @param reader gets each event that has not been told
   */
  public LogTail(EncoderLogs logs, String id, Instant since, Consumer<LogEvent> reader) {
    this.logs = logs;
    this.id = id;
    this.reader = reader;
    this.since = since;
    this.newest = since;
  }

  /**
   * Tells what is new.
   *
   * @return how many events that are
   * @throws OperationRefusedException where AWS does not tell
   */
  public int look() throws OperationRefusedException {
    int before = told.size();
    logs.read(id, from(), this::tell);
    int fresh = told.size() - before;
    told.values().removeIf(time -> time.isBefore(from()));
    return fresh;
  }

  private void tell(LogEvent event) {
    if (told.put(event.id(), event.time()) == null) {
      reader.accept(event);
      newest = event.time().isAfter(newest) ? event.time() : newest;
    }
  }

  private Instant from() {
    Instant early = newest.minus(LATE);
    return early.isAfter(since) ? early : since;
  }
}
