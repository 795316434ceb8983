package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One rung of a ladder.
 *
 * @param name unique within the ladder; part of the names of what goes to the packager
 * @param size of the picture
 * @param frameRate pictures a second; absent: as the source has
 * @param rateControl what limits the bitrate; at the key that says in which way
 * @param buffer how much of the highest bitrate the decoder's buffer holds; absent: MediaLive's own
 *     choice
 * @param audio the names of the audio tracks that travel with it
 */
public record Rendition(
    Setting<String> name,
    Setting<Size> size,
    Setting<Optional<Ratio>> frameRate,
    Setting<RateControl> rateControl,
    Setting<Optional<Duration>> buffer,
    Setting<List<String>> audio) {

  /**
   * The size of a picture, in pixels; even numbers.
   *
   * @param width from left to right
   * @param height from top to bottom
   */
  public record Size(int width, int height) {

    /**
     * Reads {@code 1280x720}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Size parse(String text) {
      String[] parts = text.split("x", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException(text);
      }
      return new Size(Integer.parseInt(parts[0].trim()), Integer.parseInt(parts[1].trim()));
    }

    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  public Rendition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(frameRate, "frameRate");
    Objects.requireNonNull(rateControl, "rateControl");
    Objects.requireNonNull(buffer, "buffer");
    audio = audio.map(List::copyOf);
  }
}
