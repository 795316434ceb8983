package dev.onair.operate;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.medialive.MediaLiveClient;

/**
 * MediaLive's logs, asked for through the SDK.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/working-with-logs.html">AWS:
 *     working with logs</a>
 */
final class SdkEncoderLogs implements EncoderLogs {

  /** The log group of all channels of an account in a region. */
  private static final String GROUP = "ElementalMediaLive";

  private final MediaLiveClient mediaLive;
  private final CloudWatchLogsClient logs;

  SdkEncoderLogs(MediaLiveClient mediaLive, AwsAccess access) {
    this.mediaLive = mediaLive;
    this.logs = access.client(CloudWatchLogsClient.builder(), "CLOUDWATCH_LOGS");
  }

  @Override
  public void read(String id, Instant since, Consumer<LogEvent> reader)
      throws OperationRefusedException {
    String arn =
        Throttling.asked(
            "MediaLive did not describe channel " + id,
            () -> mediaLive.describeChannel(r -> r.channelId(id)).arn());
    // A stream for each pipeline and kind of log: arn_aws_medialive_…_channel_1234567_0_as_run.
    String prefix = arn.replace(':', '_') + "_";
    String token = null;
    do {
      String from = token;
      FilterLogEventsResponse page =
          Throttling.asked(
              "CloudWatch Logs did not tell what MediaLive logged of channel " + id,
              () -> page(prefix, since, from));
      page.events().stream().map(SdkEncoderLogs::event).forEach(reader);
      token = page.nextToken();
    } while (token != null);
  }

  /** No group is there before MediaLive has logged anything. */
  private FilterLogEventsResponse page(String prefix, Instant since, String token) {
    try {
      return logs.filterLogEvents(
          r ->
              r.logGroupName(GROUP)
                  .logStreamNamePrefix(prefix)
                  .startTime(since.toEpochMilli())
                  .nextToken(token));
    } catch (ResourceNotFoundException e) {
      return FilterLogEventsResponse.builder().build();
    }
  }

  private static LogEvent event(FilteredLogEvent event) {
    return new LogEvent(
        event.eventId(),
        Instant.ofEpochMilli(event.timestamp()),
        event.logStreamName(),
        Objects.requireNonNullElse(event.message(), ""));
  }

  @Override
  public void close() {
    logs.close();
  }
}
