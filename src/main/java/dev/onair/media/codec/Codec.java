package dev.onair.media.codec;

/** Codecs that are known here. */
public enum Codec {
  AVC,
  HEVC,
  AAC,

  /** AC-3 and E-AC-3: each frame says which it is. */
  AC3;

  /** Whether it is one of pictures. */
  public boolean video() {
    return this == AVC || this == HEVC;
  }

  /** Reads a track from its beginning. */
  public TrackReader reader() {
    return switch (this) {
      case AVC -> new AvcUnits();
      case HEVC -> new HevcUnits();
      case AAC -> new AudioFrames(new AdtsFrames());
      case AC3 -> new AudioFrames(new Ac3Frames());
    };
  }
}
