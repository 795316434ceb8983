package dev.onair.cli.project;

import dev.onair.importing.text.Placeholders;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
      case RTMP_PULL -> list("RTMP, pulled by MediaLive.");
      case URL_PULL -> list("HLS, pulled by MediaLive.");
      case MP4_FILE -> list("An MP4 file, played in a loop.");
      case TS_FILE -> list("A transport stream file, played in a loop.");
      case MEDIACONNECT -> list("Flows of AWS Elemental MediaConnect, by ARN.");
      case INPUT_DEVICE -> list("AWS Elemental Link devices, by id.");
    };
  }

  private String push(String what) {
    return """
    # %s
    type = %s

    # PLACEHOLDER: the networks that may push, in CIDR notation.
    allow = ["%s"]
    """
        .formatted(what, type, Placeholders.NETWORK);
  }

  private String list(String what) {
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
            Placeholders.key(type),
            Placeholders.of(type, region.orElse(""), pipelines).stream()
                .map(placeholder -> "  " + quoted(placeholder))
                .collect(Collectors.joining("\n")));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
