package dev.onair.cli.project;

import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a new channel's file. Its sources are placeholders from the ranges that are reserved
 * for documentation, so that they are valid and lead nowhere.
 *
 * @param channel the channel's name
 * @param type the type of its only input
 * @param channelClass its class; absent: the default
 * @param profile its profile; absent: the default
 * @param profiles the profiles that there are
 * @param region the fleet's; only MEDIACONNECT needs it
 */
public record ChannelTemplate(
    String channel,
    InputType type,
    Optional<ChannelClass> channelClass,
    Optional<String> profile,
    List<String> profiles,
    Optional<String> region) {

  public ChannelTemplate {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(channelClass, "channelClass");
    Objects.requireNonNull(profile, "profile");
    profiles = List.copyOf(profiles);
    Objects.requireNonNull(region, "region");
  }

  /** The file's text; it passes {@code onair check} as it is. */
  public String text() {
    return """
    # The channel %1$s. What this file does not say has its default from reference.conf;
    # docs/configuration.md explains every setting.

    # STANDARD: two pipelines in two availability zones. SINGLE_PIPELINE: one, at about half the
    # cost. Changing it later replaces the channel.
    %2$s

    # Off air until its sources are real ones: a running channel costs by the minute.
    start = false

    inputs.main {
    %3$s}

    # The encoding ladder or MediaLive template, one of profiles/:
    # %4$s
    %5$s
    """
        .formatted(
            channel,
            channelClass.map(given -> "class = " + given).orElse("# class = SINGLE_PIPELINE"),
            input().indent(2).replaceAll("(?m)^ +$", ""),
            String.join(", ", profiles),
            profile
                .map(given -> "encoding.profile = " + quoted(given))
                .orElse("# encoding.profile = …"));
  }

  private String input() {
    return switch (type) {
      case UDP_PUSH -> push("A transport stream over UDP, pushed to MediaLive.");
      case RTP_PUSH -> push("A transport stream over RTP, pushed to MediaLive.");
      case RTMP_PUSH ->
          push("RTMP, pushed to MediaLive.")
              + """

              # What the encoder pushes to, after the application's name. Default: the channel's name.
              # stream-name = %s
              """
                  .formatted(channel);
      case RTMP_PULL ->
          sources("RTMP, pulled by MediaLive.", "rtmp://source-%d.example/live/stream");
      case URL_PULL -> sources("HLS, pulled by MediaLive.", "https://source-%d.example/live.m3u8");
      case MP4_FILE ->
          sources("An MP4 file, played in a loop.", "s3ssl://onair-example/file-%d.mp4");
      case TS_FILE ->
          sources("A transport stream file, played in a loop.", "s3ssl://onair-example/file-%d.ts");
      case MEDIACONNECT ->
          list(
              "Flows of AWS Elemental MediaConnect, by ARN.",
              "flows",
              "arn:aws:mediaconnect:"
                  + region.orElseThrow()
                  + ":111122223333:flow:1-00000000000000%1$02d-%1$012d:example");
      case INPUT_DEVICE -> list("AWS Elemental Link devices, by id.", "devices", "hd-%016d");
    };
  }

  private String push(String what) {
    return """
    # %s
    type = %s

    # PLACEHOLDER: the networks that may push, in CIDR notation.
    allow = ["203.0.113.0/24"]
    """
        .formatted(what, type);
  }

  private String sources(String what, String placeholder) {
    return list(what, "sources", placeholder);
  }

  private String list(String what, String key, String placeholder) {
    int pipelines = channelClass.orElse(ChannelClass.STANDARD).pipelines();
    return """
    # %s
    type = %s

    # %s
    %s = [
    %s
    ]
    """
        .formatted(
            what,
            type,
            pipelines == 1
                ? "PLACEHOLDER: the one for the only pipeline."
                : "PLACEHOLDERS: one for each pipeline.",
            key,
            IntStream.range(0, pipelines)
                .mapToObj(pipeline -> "  " + quoted(placeholder.formatted(pipeline)))
                .collect(Collectors.joining("\n")));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
