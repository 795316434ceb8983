package dev.onair.sandbox.medialive;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Sandbox;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Encoder channels in a sandbox, for tests of others. */
public final class MediaLiveChannels {

  private final MediaLiveFixture medialive;

  public MediaLiveChannels(Sandbox sandbox) {
    medialive = new MediaLiveFixture(sandbox);
  }

  /**
   * Makes one that is idle.
   *
   * @return its id
   */
  public String make(String channelClass, Map<String, String> tags) {
    return make(channelClass, tags, "a");
  }

  /**
   * Makes one that is idle, with inputs.
   *
   * @param inputs the attachments' names
   * @return its id
   */
  public String make(String channelClass, Map<String, String> tags, String... inputs) {
    String attached =
        Stream.of(inputs)
            .map(
                name ->
                    "{'inputAttachmentName': '%s', 'inputId': '%s'}"
                        .formatted(
                            name, medialive.pullInput(channelClass.equals("STANDARD") ? 2 : 1)))
            .collect(Collectors.joining(", "));
    String channel =
        MediaLiveFixture.channel(channelClass, "made", "'videoDescriptionName': 'v'")
            .replace("{'inputAttachmentName': 'a', 'inputId': 'made'}", attached)
            .replace("request-made", "request-" + attached.hashCode());
    String tagged =
        tags.entrySet().stream()
            .map(tag -> "'%s': '%s'".formatted(tag.getKey(), tag.getValue()))
            .collect(Collectors.joining(", ", "{'tags': {", "}, "));
    AwsClient.Answer made = medialive.post("channels", tagged + channel.substring(1));
    if (made.status() != 201) {
      throw new IllegalStateException(made.body());
    }
    String id = made.json().at("/channel/id").asText();
    medialive.await("channels/" + id, "IDLE");
    return id;
  }
}
