package dev.onair.running.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.onair.operate.LogEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of MediaLive's log, as people read it.
 *
 * @param time when it was
 * @param pipeline the pipeline that it is of; absent where its stream does not say so
 * @param kind which log it is of
 * @param severity such as {@code error}; empty where it has none
 * @param text what it says
 */
public record EncoderLine(
    Instant time, Optional<Integer> pipeline, Kind kind, String severity, String text) {

  /** MediaLive's two logs. */
  public enum Kind {
    /** What the encoder does, by the channel's log level. */
    ENCODER,
    /** What was on air: switches of inputs and other actions. */
    AS_RUN
  }

  /** As in {@code arn_aws_medialive_us-west-2_111122223333_channel_5106412_0_as_run}. */
  private static final Pattern STREAM = Pattern.compile(".*_channel_[^_]+_([01])(_as_run)?");

  private static final Map<String, String> SEVERITIES =
      Map.of("D", "debug", "I", "info", "W", "warning", "E", "error", "F", "fatal");

  private static final ObjectMapper JSON = new ObjectMapper();

  public EncoderLine {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(pipeline, "pipeline");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Reads an event. MediaLive writes JSON; of what is none, the text is all of it.
   *
   * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/working-with-logs.html">AWS:
   *     content of the logs</a>
   */
  public static EncoderLine of(LogEvent event) {
    Matcher stream = STREAM.matcher(event.stream());
    boolean isKnown = stream.matches();
    JsonNode json = json(event.message());
    String severity = json.path("severity").asText("");
    return new EncoderLine(
        event.time(),
        isKnown ? Optional.of(Integer.valueOf(stream.group(1))) : Optional.empty(),
        isKnown && stream.group(2) != null ? Kind.AS_RUN : Kind.ENCODER,
        SEVERITIES.getOrDefault(severity, severity),
        text(json).orElse(event.message()));
  }

  private static Optional<String> text(JsonNode json) {
    JsonNode message = json.path("message");
    return message.isMissingNode()
        ? Optional.empty()
        : Optional.of(message.isTextual() ? message.asText() : message.toString());
  }

  private static JsonNode json(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
