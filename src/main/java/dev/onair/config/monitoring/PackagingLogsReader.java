package dev.onair.config.monitoring;

import dev.onair.config.section.Section;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.monitoring.PackagingLogsSpec;
import dev.onair.model.monitoring.PackagingLogsSpec.Bucket;
import dev.onair.model.monitoring.PackagingLogsSpec.LogGroup;
import dev.onair.model.monitoring.PackagingLogsSpec.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code packaging-logs} of {@code shared.conf}: where MediaPackage's access logs go. */
public final class PackagingLogsReader {

  /** How many days CloudWatch Logs keeps logs. */
  private static final List<Long> DAYS =
      List.of(
          1L, 3L, 5L, 7L, 14L, 30L, 60L, 90L, 120L, 150L, 180L, 365L, 400L, 545L, 731L, 1096L,
          1827L, 2192L, 2557L, 2922L, 3288L, 3653L);

  private static final Duration DAY = Duration.ofDays(1);

  private static final Pattern STREAM =
      Pattern.compile(
          "arn:aws[a-z-]*:firehose:[a-z0-9-]+:\\d{12}:deliverystream/[A-Za-z0-9_.-]{1,64}");

  private static final List<String> PLACES = List.of("NONE", "CLOUDWATCH_LOGS", "S3", "FIREHOSE");

  private PackagingLogsReader() {}

  /** What it says; empty where there are to be none, or something in it is wrong. */
  public static Optional<PackagingLogsSpec> read(Section logs) {
    return switch (logs.oneOf("to", PLACES)) {
      case "CLOUDWATCH_LOGS" -> {
        int days = days(logs);
        yield logs.build(() -> new LogGroup(days));
      }
      case "S3" -> {
        String bucket = logs.text("bucket", Names.BUCKET, Names.BUCKET_EXPECTED);
        yield logs.build(() -> new Bucket(bucket));
      }
      case "FIREHOSE" -> {
        String stream = logs.text("stream-arn", STREAM, "the ARN of a Firehose stream");
        yield logs.build(() -> new Stream(stream));
      }
      case "NONE" -> {
        logs.rejectUnknownKeys();
        yield Optional.empty();
      }
      // It is wrong, and so what else there is can't be told from what must not be there.
      default -> Optional.empty();
    };
  }

  private static int days(Section logs) {
    Duration retention = logs.duration("retention", DAY, Duration.ofDays(3653));
    if (retention.toSeconds() % DAY.toSeconds() != 0 || !DAYS.contains(retention.toDays())) {
      logs.error(
          "retention",
          Flaw.CHOICE,
          "CloudWatch Logs doesn't keep logs for %s; allowed are %s days"
              .formatted(
                  Durations.format(retention),
                  DAYS.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    return (int) retention.toDays();
  }
}
