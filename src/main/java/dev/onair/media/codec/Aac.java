package dev.onair.media.codec;

import dev.onair.media.Octets;

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

  /** AudioSpecificConfig, as MP4 has it (ISO/IEC 14496-3, 1.6.2.1). */
  public Octets specificConfig() {
    int index = AdtsFrames.RATES.indexOf(sampleRate);
    int bits = objectType << 11 | index << 7 | (channels == 8 ? 7 : channels) << 3;
    return Octets.of(new byte[] {(byte) (bits >> 8), (byte) bits});
  }

  /** A frame without its ADTS header. */
  public static Octets raw(Octets adtsFrame) {
    return adtsFrame.slice(AdtsFrames.headerSize(adtsFrame));
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
