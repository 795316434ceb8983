package dev.onair.sandbox.medialive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Request;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures of what channels have on air: colour bars.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/thumbnails-work-cli.html">AWS:
 *     retrieving thumbnails programmatically</a>
 */
final class Thumbnails {

  private static final int WIDTH = 224;
  private static final int HEIGHT = 126;

  /** From the left: white, yellow, cyan, green, magenta, red, blue, at 75 %. */
  private static final int[] BARS = {
    0xbfbfbf, 0xbfbf00, 0x00bfbf, 0x00bf00, 0xbf00bf, 0xbf0000, 0x0000bf
  };

  private Thumbnails() {}

  /** What a pipeline of a channel has on air. */
  static ObjectNode of(World world, ObjectNode row, Request request) {
    if (!Rows.state(row).equals("RUNNING")) {
      throw ServiceError.by(
          ChannelStateRule.THUMBNAIL_RUNNING, "Thumbnails are of channels that are running");
    }
    String pipeline = request.text("pipelineId");
    ObjectNode output = Rows.object();
    ArrayNode details = output.putArray("thumbnailDetails");
    boolean runs =
        StreamSupport.stream(
                ShownChannel.of(row, Optional.empty(), Optional.empty())
                    .get("pipelineDetails")
                    .spliterator(),
                false)
            .anyMatch(detail -> detail.get("pipelineId").asText().equals(pipeline));
    if (runs && isOn(world, row)) {
      details
          .addObject()
          .put("pipelineId", pipeline)
          .putArray("thumbnails")
          .addObject()
          .put("body", Base64.getEncoder().encodeToString(jpeg()))
          .put("contentType", "image/jpeg")
          .put("thumbnailType", "CURRENT_ACTIVE")
          .put("timeStamp", world.timestamp());
    }
    return output;
  }

  private static boolean isOn(World world, ObjectNode row) {
    String state = row.at("/encoderSettings/thumbnailConfiguration/state").asText();
    return state.isEmpty()
        ? world.holds(ChannelStateRule.THUMBNAILS_DEFAULT)
        : state.equals("AUTO");
  }

  private static byte[] jpeg() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        picture.setRGB(x, y, BARS[x * BARS.length / WIDTH]);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(picture, "jpg", output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
