package dev.onair.constructs.encoding;

import dev.onair.model.ChannelSpec;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.InputSpecification;
import dev.onair.model.encoding.OutputDestination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A MediaLive channel in the provider's terms, but for its encoder settings. */
public final class ChannelBody {

  private ChannelBody() {}

  /**
   * The channel; a map that may be added to.
   *
   * @param inputAttachments its inputs, in the provider's terms
   * @param ingestUrls where it puts its segments, one for each pipeline
   * @param roleArn the role that MediaLive runs it with
   */
  public static Map<String, Object> of(
      String name,
      ChannelSpec channel,
      List<Map<String, Object>> inputAttachments,
      List<String> ingestUrls,
      String roleArn) {
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
    return body;
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
                    other.addresses().stream().map(ChannelBody::address).toList())));
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
