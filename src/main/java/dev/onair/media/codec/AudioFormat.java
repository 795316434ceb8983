package dev.onair.media.codec;

/** What an audio track is. */
public sealed interface AudioFormat extends TrackFormat permits Aac, Ac3 {

  /** Samples a second. */
  int sampleRate();

  /** Channels, the one for low frequencies too: 6 of 5.1. */
  int channels();

  /** Samples in each frame: 1,024 of AAC, 1,536 of AC-3. */
  int frameSamples();

  @Override
  default int timescale() {
    return sampleRate();
  }
}
