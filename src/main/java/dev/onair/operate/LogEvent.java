package dev.onair.operate;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was logged.
 *
 * @param id what tells it from all others
 * @param time when it was
 * @param stream the log stream that it stands in
 * @param message what the service wrote
 */
public record LogEvent(String id, Instant time, String stream, String message) {
  public LogEvent {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(message, "message");
  }
}
