package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.ChannelVariant;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.model.ChannelClass;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveFixture;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks a sandbox at its strictest to make channels of encoder settings. */
final class NewChannels implements AutoCloseable {

  private static final ChannelVariant AS_THE_PROFILE_SAYS =
      new ChannelVariant(
          ChannelClass.SINGLE_PIPELINE, Optional.empty(), Optional.empty(), Optional.empty());

  private static final String PACKAGER =
      "https://a-1.ingest.b.mediapackagev2.eu-west-1.amazonaws.com/in/v1/g/1/c/index";

  /** Where output groups beside the packager's can send to. */
  private static final Map<GroupKind, String> BESIDE =
      Map.of(
          GroupKind.RTMP, "rtmp://a.example/live",
          GroupKind.UDP, "rtp://a.example:5000",
          GroupKind.ARCHIVE, "s3ssl://bucket/archive",
          GroupKind.FRAME_CAPTURE, "s3ssl://bucket/frame");

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);
  private int made;

  /** A channel of a profile. */
  AwsClient.Answer of(Profile profile) {
    Map<String, String> urls = new TreeMap<>(Map.of("packager", PACKAGER));
    profile.facts().destinations().forEach(other -> urls.put(other.id(), BESIDE.get(other.kind())));
    return of(AS_THE_PROFILE_SAYS.apply(profile.settings()), urls);
  }

  /**
   * A channel of encoder settings.
   *
   * @param destination the id of its one destination, the packager
   */
  AwsClient.Answer of(ObjectNode settings, String destination) {
    return of(settings, Map.of(destination, PACKAGER));
  }

  private AwsClient.Answer of(ObjectNode settings, Map<String, String> destinations) {
    ObjectNode channel = new ObjectMapper().createObjectNode();
    made++;
    channel
        .put("name", "c")
        .put("channelClass", "SINGLE_PIPELINE")
        .put("roleArn", MediaLiveFixture.ROLE)
        .put("requestId", "request-" + made);
    ObjectNode attachment =
        channel
            .putArray("inputAttachments")
            .addObject()
            .put("inputAttachmentName", "main")
            .put("inputId", medialive.pullInput(1));
    settings
        .path("captionDescriptions")
        .forEach(
            captions ->
                attachment
                    .withArray("/inputSettings/captionSelectors")
                    .addObject()
                    .put("name", captions.path("captionSelectorName").asText()));
    ArrayNode sent = channel.putArray("destinations");
    destinations.forEach(
        (id, url) ->
            sent.addObject()
                .put("id", id)
                .putArray("settings")
                .addObject()
                .put("url", url)
                .put("streamName", "stream"));
    channel.set("encoderSettings", settings);
    return medialive.post("channels", channel.toString());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
