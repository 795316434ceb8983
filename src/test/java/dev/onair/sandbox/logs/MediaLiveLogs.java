package dev.onair.sandbox.logs;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import java.time.Instant;

/** Logs as MediaLive writes them, in a sandbox, for tests. */
public final class MediaLiveLogs {

  private static final String GROUP = "'logGroupName': 'ElementalMediaLive'";

  private final AwsClient logs;
  private final String region;

  public MediaLiveLogs(Sandbox sandbox) {
    this.logs = new AwsClient(sandbox, "logs");
    this.region = sandbox.environment().get("AWS_REGION");
    call("CreateLogGroup", "{" + GROUP + "}");
  }

  /**
   * Logs something.
   *
   * @param log the pipeline and the kind, such as {@code 0_as_run}
   * @param message single quotes in it stand for double ones
   */
  public MediaLiveLogs log(String channel, String log, Instant time, String message) {
    String stream =
        "'logStreamName': 'arn_aws_medialive_%s_123456789012_channel_%s_%s'"
            .formatted(region, channel, log);
    call("CreateLogStream", "{" + GROUP + ", " + stream + "}");
    Answer put =
        call(
            "PutLogEvents",
            "{%s, %s, 'logEvents': [{'timestamp': %d, 'message': '%s'}]}"
                .formatted(GROUP, stream, time.toEpochMilli(), message.replace("'", "\\\"")));
    if (put.status() != 200) {
      throw new IllegalStateException(put.body());
    }
    return this;
  }

  private Answer call(String operation, String body) {
    return logs.rpc("Logs_20140328." + operation, body);
  }
}
