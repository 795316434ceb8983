package dev.onair.constructs.encoding;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.OutputDestination;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.model.stack.StackAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A MediaLive channel. */
public final class EncoderChannel {

  private final SchemaResource resource;

  private EncoderChannel(SchemaResource resource) {
    this.resource = resource;
  }

  /**
   * An encoder channel.
   *
   * @param tokens the encoder settings of the app that the stack is in
   * @param inputAttachments its inputs, in the provider's terms
   * @param ingestUrls where it puts its segments, one for each pipeline
   * @param roleArn the role that MediaLive runs it with
   * @param access the address of what must be in place before it starts
   */
  public static EncoderChannel of(
      TerraformStack stack,
      SettingsTokens tokens,
      String name,
      ChannelSpec channel,
      List<Map<String, Object>> inputAttachments,
      List<String> ingestUrls,
      String roleArn,
      String access) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("channel_class", channel.operation().channelClass().name());
    body.put("role_arn", roleArn);
    body.put("start_channel", channel.operation().start());
    // CreateChannel takes it, but the provider sends it with UpdateChannel alone: where it isn't
    // AWS's default, the next apply does.
    body.put("log_level", channel.encoding().logLevel().name());
    body.put("input_specification", inputSpecification(channel.encoding().input()));
    body.put("input_attachments", inputAttachments);
    body.put("destinations", destinations(ingestUrls, channel.encoding().destinations()));
    body.put("encoder_settings", tokens.of(channel.encoding().settings()));
    body.put("depends_on", List.of(access));
    // A changed tag would end in StartChannel on a running channel, which AWS refuses, and with it
    // the apply fails. The tags that a channel gets when it is made stay.
    body.put("lifecycle", Map.of("ignore_changes", List.of("tags", "tags_all")));
    return new EncoderChannel(
        SchemaResource.add(
            stack, ProviderTypes.ENCODER_CHANNEL, StackAddresses.ENCODER_CHANNEL_ID, body));
  }

  /** The channel's id at MediaLive, known after its creation. */
  public String id() {
    return resource.attribute("channel_id");
  }

  /** The channel's ARN, known after its creation. */
  public String arn() {
    return resource.attribute("arn");
  }

  private static Map<String, Object> inputSpecification(InputSpecification input) {
    return Map.of(
        "codec", input.codec().name(),
        "input_resolution", input.resolution().name(),
        "maximum_bitrate", input.maximumBitrate().name());
  }

  /** The packager, and what else the channel sends to: a block, or several. */
  private static Object destinations(List<String> ingestUrls, List<OutputDestination> others) {
    if (others.isEmpty()) {
      return packager(ingestUrls);
    }
    List<Map<String, Object>> destinations = new ArrayList<>();
    destinations.add(packager(ingestUrls));
    others.forEach(
        other ->
            destinations.add(
                Map.of(
                    "id",
                    other.id(),
                    "settings",
                    other.addresses().stream().map(EncoderChannel::address).toList())));
    return destinations;
  }

  /**
   * The packager's ingest URLs. The provider keeps them in a set; which pipeline puts to which is
   * of no matter, as long as each has its own.
   */
  private static Map<String, Object> packager(List<String> ingestUrls) {
    return Map.of(
        "id",
        EncodingSpec.DESTINATION,
        "settings",
        ingestUrls.stream().map(url -> Map.of("url", url)).toList());
  }

  private static Map<String, Object> address(OutputDestination.Address address) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("url", address.url());
    address.streamName().ifPresent(name -> settings.put("stream_name", name));
    address
        .credentials()
        .ifPresent(
            credentials -> {
              settings.put("username", credentials.username());
              settings.put("password_param", credentials.passwordParameter());
            });
    return settings;
  }
}
