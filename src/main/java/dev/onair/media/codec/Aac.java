package dev.onair.media.codec;

/**
 * AAC audio, as ADTS tells of it.
 *
 * @param objectType 2 is AAC-LC
 * @param sampleRate in Hz
 * @param channels 1 to 8
 */
public record Aac(int objectType, int sampleRate, int channels) implements AudioFormat {

  @Override
  public String codecs() {
    return "mp4a.40." + objectType;
  }

  @Override
  public int frameSamples() {
    return 1024;
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.aac(this);
  }
}
