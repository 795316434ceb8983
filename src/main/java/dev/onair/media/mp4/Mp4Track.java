package dev.onair.media.mp4;

import java.util.Optional;

/**
 * A track of an initialization segment.
 *
 * @param handler {@code vide}, {@code soun} or another
 * @param codecs as in RFC 6381; the four letters alone of a codec that is not read here; of an
 *     encrypted track the codec that is encrypted
 * @param timescale ticks a second, positive
 * @param language ISO 639-2 code, absent if undetermined
 * @param shape of its pictures or its sound
 * @param defaults of samples in fragments
 */
public record Mp4Track(
    long id,
    String handler,
    String codecs,
    long timescale,
    Optional<String> language,
    Shape shape,
    Defaults defaults) {

  /**
   * Size of pictures, kind of sound.
   *
   * @param width in pixels, 0 of what is no video
   * @param height in lines, 0 of what is no video
   * @param channels 0 of what is no audio
   * @param sampleRate in Hz, 0 of what is no audio
   */
  public record Shape(int width, int height, int channels, int sampleRate) {

    /** Of what is neither pictures nor sound. */
    public static final Shape NONE = new Shape(0, 0, 0, 0);
  }

  /** What holds for samples of which a fragment says nothing of its own ({@code trex}). */
  public record Defaults(long duration, long size, long flags) {}
}
