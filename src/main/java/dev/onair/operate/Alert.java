package dev.onair.operate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that ails an encoder channel, as MediaLive tells it.
 *
 * @param id what it is known by, within its channel
 * @param type a few words, such as {@code Video Not Detected}
 * @param message more of them; "" for none
 * @param pipeline the pipeline that it is about; absent where it is about none
 * @param since when it was set
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/monitoring-api.html">AWS:
 *     monitoring alerts</a>
 */
public record Alert(
    String id, String type, String message, Optional<Integer> pipeline, Instant since) {
  public Alert {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(pipeline, "pipeline");
    Objects.requireNonNull(since, "since");
  }

  /** On one line. */
  @Override
  public String toString() {
    return pipeline.map(number -> "pipeline " + number + ": ").orElse("")
        + type
        + (message.isEmpty() ? "" : ": " + message);
  }
}
