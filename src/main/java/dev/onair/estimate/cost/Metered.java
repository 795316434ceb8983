package dev.onair.estimate.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.model.ChannelClass;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.InputSpecification;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What of an encoder channel AWS counts.
 *
 * @param channelClass whether there are one or two pipelines: prices differ
 * @param starts whether it is meant to run
 * @param input what an input is charged as: all by what the channel is made for
 * @param inputs how many are attached; each is charged, also those that are not on air
 * @param pushInputs how many of them are pushed to: they cost while nothing runs
 * @param encodes its outputs
 * @param advancedAudio whether it has Dolby audio
 */
public record Metered(
    ChannelClass channelClass,
    boolean starts,
    Rate input,
    int inputs,
    int pushInputs,
    List<Encode> encodes,
    boolean advancedAudio) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Metered {
    Objects.requireNonNull(channelClass, "channelClass");
    Objects.requireNonNull(input, "input");
    encodes = List.copyOf(encodes);
  }

  /** What a channel file asks for. */
  public static Metered of(ChannelSpec channel) {
    InputSpecification input = channel.encoding().input();
    SettingsBlock settings =
        new SettingsBlock(MAPPER.valueToTree(channel.encoding().settings().block()));
    return new Metered(
        channel.operation().channelClass(),
        channel.operation().start(),
        Rate.of(
            "INPUT",
            input.codec().name(),
            input.resolution().name(),
            input.maximumBitrate().name()),
        channel.ingest().inputs().size(),
        (int)
            channel.ingest().inputs().stream()
                .filter(attached -> attached.source().type().isPush())
                .count(),
        Encodes.of(settings),
        Encodes.hasAdvancedAudio(settings));
  }

  /**
   * What an {@code aws_medialive_channel} is made of, as a plan shows it. Which of its inputs are
   * pushed to stands elsewhere: none counts as such.
   */
  public static Metered of(JsonNode resource) {
    SettingsBlock channel = new SettingsBlock(resource);
    SettingsBlock input = channel.child("input_specification");
    SettingsBlock settings = channel.child("encoder_settings");
    return new Metered(
        channel
            .text("channel_class")
            .map(ChannelClass::valueOf)
            .orElse(ChannelClass.SINGLE_PIPELINE),
        resource.path("start_channel").asBoolean(),
        Rate.of(
            "INPUT",
            input.text("codec").orElse("?"),
            input.text("input_resolution").orElse("?"),
            input.text("maximum_bitrate").orElse("?")),
        channel.list("input_attachments").size(),
        0,
        Encodes.of(settings),
        Encodes.hasAdvancedAudio(settings));
  }

  /** How much all pipelines together send to the packager at most, in bit/s. */
  long ingestBitsPerSecond() {
    return channelClass.pipelines() * packaged().stream().mapToLong(Encode::bitsPerSecond).sum();
  }

  /** How much a viewer of the best rendition takes, in bit/s. */
  long viewerBitsPerSecond() {
    return packaged().stream().mapToLong(Encode::bitsPerSecond).max().orElse(0);
  }

  private List<Encode> packaged() {
    return encodes.stream().filter(Encode::packaged).collect(Collectors.toList());
  }
}
