package dev.onair.importing.text;

import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands for sources that are not known yet: from the ranges that are reserved for
 * documentation, so that it is valid and leads nowhere.
 */
public final class Placeholders {

  /** Who may push. */
  public static final String NETWORK = "203.0.113.0/24";

  private Placeholders() {}

  /** The key of an input that names where its stream comes from: {@code sources}, {@code flows}. */
  public static String key(InputType type) {
    return switch (type) {
      case UDP_PUSH, RTP_PUSH, RTMP_PUSH -> "allow";
      case RTMP_PULL, URL_PULL, MP4_FILE, TS_FILE -> "sources";
      case MEDIACONNECT -> "flows";
      case INPUT_DEVICE -> "devices";
    };
  }

  /**
   * Placeholders, one a pipeline.
   *
   * @param region the fleet's
   */
  public static List<String> of(InputType type, String region, int pipelines) {
    return IntStream.range(0, pipelines).mapToObj(i -> of(type, region).formatted(i)).toList();
  }

  private static String of(InputType type, String region) {
    return switch (type) {
      case UDP_PUSH, RTP_PUSH, RTMP_PUSH -> NETWORK;
      case RTMP_PULL -> "rtmp://source-%d.example/live/stream";
      case URL_PULL -> "https://source-%d.example/live.m3u8";
      case MP4_FILE -> "s3ssl://onair-example/file-%d.mp4";
      case TS_FILE -> "s3ssl://onair-example/file-%d.ts";
      case MEDIACONNECT ->
          "arn:aws:mediaconnect:"
              + region
              + ":111122223333:flow:1-00000000000000%1$02d-%1$012d:example";
      case INPUT_DEVICE -> "hd-%016d";
    };
  }
}
