package dev.onair.stacks;

import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.access.EncoderRole;
import dev.onair.constructs.access.Here;
import dev.onair.constructs.encoding.EncoderChannel;
import dev.onair.constructs.ingest.AttachedInput;
import dev.onair.constructs.ingest.Input;
import dev.onair.constructs.ingest.InputAttachments;
import dev.onair.constructs.monitoring.AlarmTopic;
import dev.onair.constructs.monitoring.ChannelWatch;
import dev.onair.constructs.monitoring.Dashboard;
import dev.onair.constructs.packaging.Packager;
import dev.onair.model.ChannelSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.Tags;
import dev.onair.model.WrittenSettings;
import dev.onair.model.stack.OutputNames;
import dev.onair.model.stack.StackAddresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.constructs.Construct;

/** One channel: its inputs, its encoder, its packager, and the access between them. */
public final class ChannelStack extends OnairStack {

  /** AWS: a channel's name has at most 255 characters. */
  private static final int MAX_NAME = 255;

  /**
   * The stack.
   *
   * @param shared the stack of what the channels share, in the same app
   * @param written the words in which the operator said what it is
   * @param packagerModule the folder of {@code modules/packager}, seen from the stack's own
   */
  public ChannelStack(
      Construct scope,
      SharedSpec fleet,
      SharedStack shared,
      ChannelSpec channel,
      WrittenSettings written,
      String packagerModule) {
    super(scope, channel.name(), fleet, tags(channel));
    keep(written, List.of(StackAddresses.ENCODER_CHANNEL, StackAddresses.PACKAGER));
    String prefix = ResourceNames.of(fleet.name(), channel.name());
    Here here = Here.in(this, fleet.aws().region());
    EncoderRole role = EncoderRole.of(this, here, prefix, channel.name(), fleet.aws());
    List<AttachedInput> inputs =
        channel.ingest().inputs().stream()
            .map(input -> Input.of(this, input, prefix, role))
            .toList();
    SharedStack.Exports exports = shared.exportTo(this);
    Packager packager =
        Packager.of(
            this,
            packagerModule,
            packagingChannel(fleet, channel),
            new Packager.IngestRole(
                role.arn(), role.uniqueId(), inputs.stream().map(AttachedInput::id).toList()),
            new Packager.Distribution(exports.distributionArn(), exports.playbackDomain()),
            channel.packaging(),
            tags());
    String access = role.allow(channel, packager.channelArn());
    EncoderChannel encoder =
        EncoderChannel.of(
            this,
            shared.encoderSettings(),
            ResourceNames.within(MAX_NAME, prefix, "MediaLiveChannel"),
            channel,
            InputAttachments.of(inputs, channel.ingest().failover()),
            packager.ingestUrls(channel.operation().channelClass().pipelines()),
            role.arn(),
            access);
    List<String> alarms =
        fleet.alarms().isEmpty()
            ? List.of()
            : ChannelWatch.add(
                this,
                channel,
                prefix,
                encoder,
                fleet.groupName(channel.operation().group()),
                AlarmTopic.arn(here, fleet));
    Dashboard.ofChannel(this, fleet, channel, encoder.id(), alarms, exports.distributionId());

    outputs(
        Map.of(
            OutputNames.PLAYBACK_URLS,
            new Output("Where players find each manifest", packager.playbackUrls()),
            OutputNames.PUSH_DESTINATIONS,
            new Output("Where encoders push to, pipeline 0 first", pushUrls(inputs)),
            OutputNames.INPUTS,
            new Output("The MediaLive inputs by their names here", names(inputs)),
            OutputNames.ENCODER_CHANNEL_ID,
            new Output("The MediaLive channel", encoder.id()),
            OutputNames.ENCODER_CHANNEL_ARN,
            new Output("The MediaLive channel", encoder.arn()),
            OutputNames.PACKAGING_CHANNEL,
            new Output("The MediaPackage channel", packager.channelName())));
  }

  private static Map<String, String> tags(ChannelSpec channel) {
    Map<String, String> tags = new TreeMap<>(channel.tags());
    tags.put(Tags.CHANNEL, channel.name());
    return tags;
  }

  private static Map<String, Object> packagingChannel(SharedSpec fleet, ChannelSpec channel) {
    return Map.of(
        "name",
        channel.name(),
        "group",
        fleet.groupName(channel.operation().group()),
        "description",
        ResourceNames.of(fleet.name(), channel.name()));
  }

  private static Map<String, String> pushUrls(List<AttachedInput> inputs) {
    Map<String, String> urls = new LinkedHashMap<>();
    inputs.forEach(
        i -> i.pushUrls().ifPresent(expression -> urls.put(i.spec().name(), expression)));
    return urls;
  }

  private static Map<String, String> names(List<AttachedInput> inputs) {
    Map<String, String> names = new LinkedHashMap<>();
    inputs.forEach(input -> names.put(input.spec().name(), input.name()));
    return names;
  }
}
