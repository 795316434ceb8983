package dev.onair.media.codec;

/**
 * AC-3 (Dolby Digital) or E-AC-3 (Dolby Digital Plus) audio.
 *
 * @param enhanced whether it is E-AC-3
 * @param sampleRate in Hz
 * @param channels 1 to 6
 * @param frameSamples in a frame: 1,536; less of an E-AC-3 with short ones
 * @param header what {@code dac3} and {@code dec3} repeat of a frame's header
 */
public record Ac3(
    boolean enhanced, int sampleRate, int channels, int frameSamples, Ac3Header header)
    implements AudioFormat {

  @Override
  public String codecs() {
    return enhanced ? "ec-3" : "ac-3";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.ac3(this);
  }
}
