package dev.onair.running.pictures;

import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What MediaLive sees of a channel's pipelines: pictures of the input on air, which it renews every
 * few seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/thumbnails-work-cli.html">AWS:
 *     retrieving thumbnails programmatically</a>
 */
public final class Pictures {

  private static final String NONE =
      "MediaLive has no picture: none is there yet, or the channel's thumbnails are off";

  private static final byte[][] JPEG_OR_PNG = {
    {(byte) 0xff, (byte) 0xd8}, "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1)
  };

  private final Encoders encoders;

  public Pictures(Encoders encoders) {
    this.encoders = encoders;
  }

  /**
   * One for each pipeline.
   *
   * @param pipeline the only pipeline to ask for; absent: all that the channel has
   * @throws OperationRefusedException where MediaLive does not tell how many it has
   */
  public List<Picture> of(Encoder encoder, Optional<Integer> pipeline)
      throws OperationRefusedException {
    if (encoder.state() != Encoder.State.RUNNING) {
      return List.of(
          Picture.none(pipeline.orElse(0), "it is not on air; MediaLive says " + encoder.state()));
    }
    int count = encoders.pipelines().of(encoder.id()).count();
    if (pipeline.isPresent() && pipeline.get() >= count) {
      return List.of(Picture.none(pipeline.get(), "it has one pipeline, 0"));
    }
    List<Picture> pictures = new ArrayList<>();
    for (int number : pipeline.map(List::of).orElse(IntStream.range(0, count).boxed().toList())) {
      pictures.add(picture(encoder.id(), number));
    }
    return pictures;
  }

  private Picture picture(String id, int pipeline) {
    try {
      return encoders
          .thumbnails()
          .of(id, pipeline)
          .map(thumbnail -> checked(pipeline, thumbnail))
          .orElseGet(() -> Picture.none(pipeline, NONE));
    } catch (OperationRefusedException e) {
      return Picture.none(pipeline, e.getMessage());
    }
  }

  private static Picture checked(int pipeline, Thumbnail thumbnail) {
    return isPicture(thumbnail)
        ? Picture.of(thumbnail)
        : Picture.none(pipeline, "what MediaLive sent is no picture: " + thumbnail.contentType());
  }

  private static boolean isPicture(Thumbnail thumbnail) {
    try {
      byte[] bytes = thumbnail.bytes();
      for (byte[] begin : JPEG_OR_PNG) {
        if (bytes.length > begin.length
            && IntStream.range(0, begin.length).allMatch(i -> bytes[i] == begin[i])) {
          return true;
        }
      }
      return false;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The file of a pipeline's picture.
   *
   * @param asked what the operator asked for; absent: named after the channel
   * @param several whether there are pictures of more pipelines
   */
  public static Path file(String channel, Optional<Path> asked, int pipeline, boolean several) {
    if (asked.isEmpty()) {
      return Path.of(channel + "-" + pipeline + ".jpg");
    }
    if (!several) {
      return asked.get();
    }
    String name = asked.get().getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    return asked.get().resolveSibling(stem + "-" + pipeline + extension);
  }
}
