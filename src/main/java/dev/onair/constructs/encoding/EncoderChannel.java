package dev.onair.constructs.encoding;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.ChannelSpec;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.model.stack.StackAddresses;
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
    Map<String, Object> body = ChannelBody.of(name, channel, inputAttachments, ingestUrls, roleArn);
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
}
