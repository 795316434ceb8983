package dev.onair.config.encoding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.ChannelVariant;
import dev.onair.model.ChannelClass;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveFixture;
import java.util.Optional;

/** Asks a sandbox at its strictest to make channels of encoder settings. */
final class NewChannels implements AutoCloseable {

  private static final ChannelVariant AS_THE_PROFILE_SAYS =
      new ChannelVariant(
          ChannelClass.SINGLE_PIPELINE, Optional.empty(), Optional.empty(), Optional.empty());

  private static final String PACKAGER =
      "https://a-1.ingest.b.mediapackagev2.eu-west-1.amazonaws.com/in/v1/g/1/c/index";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
  private final MediaLiveFixture medialive = new MediaLiveFixture(sandbox);
  private int made;

  /** A channel of a profile. */
  AwsClient.Answer of(Profile profile) {
    return of(AS_THE_PROFILE_SAYS.apply(profile.settings()), "packager");
  }

  /**
   * A channel of encoder settings.
   *
   * @param destination the id of its one destination, the packager
   */
  AwsClient.Answer of(ObjectNode settings, String destination) {
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
    channel
        .putArray("destinations")
        .addObject()
        .put("id", destination)
        .putArray("settings")
        .addObject()
        .put("url", PACKAGER);
    channel.set("encoderSettings", settings);
    return medialive.post("channels", channel.toString());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
