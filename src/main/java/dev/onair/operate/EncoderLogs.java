package dev.onair.operate;

import java.time.Instant;
import java.util.function.Consumer;

/** What MediaLive logs of encoder channels, in CloudWatch Logs. */
public interface EncoderLogs extends AutoCloseable {

  /**
   * Reads what was logged of a channel, in its order.
   *
   * @param id the channel's id at MediaLive
   * @param since how old the oldest of it may be
   * @param reader gets each event
   * @throws OperationRefusedException where AWS does not tell
   */
  void read(String id, Instant since, Consumer<LogEvent> reader) throws OperationRefusedException;

  @Override
  void close();
}
